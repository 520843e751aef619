package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Related;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.text.Stems;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions of a {@link NoteIndex} that search by words. Notes that {@link Access} excludes do not affect any
 * answer, not even a count.
 */
public interface NoteSearch {

    /**
     * Finds notes. A facet holds the {@link Facet#MOST_VALUES} most frequent values, or more; for {@link Field#AUTHOR}
     * and properties it holds all, because several names may be one member, or one who refuses to be found.
     *
     * @param query the query; its filters by author contain names as written in notes, in lower case, or no names for a
     *     person who may not be found
     * @param vocabulary the team's vocabulary
     * @param access the viewer's permissions
     */
    SearchResults search(SearchQuery query, Vocabulary vocabulary, Access access);

    /**
     * Finds the notes that match a topic, for the ranking of people.
     *
     * @param topic words or a whole question
     * @param vocabulary the team's vocabulary
     * @param access the viewer's permissions
     * @param limit the largest number of notes
     */
    Votes votes(String topic, Vocabulary vocabulary, Access access, int limit);

    /**
     * Explains the scores of notes that {@link #votes} computes.
     *
     * @param topic words or a whole question
     * @param vocabulary the team's vocabulary
     * @param notes the notes; the answer omits those that access excludes
     * @param access the viewer's permissions
     * @return the components of the score by note, which add up to it; empty if not supported
     */
    default Map<NoteId, List<ScorePart>> bearing(
            String topic, Vocabulary vocabulary, Collection<NoteId> notes, Access access) {
        return Map.of();
    }

    /**
     * Finds the most relevant section of each note.
     *
     * @param text the query
     * @param vocabulary the team's vocabulary
     * @param notes the notes; the answer omits those that access excludes
     * @param access the viewer's permissions
     */
    Map<NoteId, Passage> passages(String text, Vocabulary vocabulary, Collection<NoteId> notes, Access access);

    /**
     * Computes the stems of a topic. Topics that {@link #search} or {@link #votes} treat as equal must be equal by
     * their stems, because consent depends on it; in doubt, topics are equal. So the stems of all supported languages
     * count, not only those of the notes; stop words count only if there are no other words; compounds also count as
     * their parts, and adjacent words also as one.
     *
     * @param topic words or a whole question
     */
    Stems stems(String topic);

    /**
     * Finds the notes related to a note: by characteristic words, by links, and by links to the same notes.
     *
     * @param id the note
     * @param access the viewer's permissions
     * @param limit the largest number of notes
     * @return the related notes, best first; empty if the note does not exist or access excludes it
     */
    List<Related> related(NoteId id, Access access, int limit);

    /**
     * Completes typed text with names of visible notes: titles, aliases, headings, tags and names of people, in the
     * order of {@link Completion#bestFirst}. Names that occur only in hidden notes are excluded. Engines may tolerate
     * typing errors.
     *
     * @param typed the typed text
     * @param access the viewer's permissions
     * @param limit the largest number of names
     * @return the names, each once per kind; the text of a person is {@link dev.knowhow.people.WrittenName#shown},
     *     because typed text must not match an address; the target is the name as written
     */
    List<Completion> complete(String typed, Access access, int limit);

    /**
     * Finds the keywords that distinguish some notes from all notes open to everyone: all their tags; topics of the
     * vocabulary that they name; and words and short phrases in titles or headings, of two or more of the notes unless
     * there is only one. Topics and words need a keyness of {@link Keyword#LEAST} or more.
     *
     * @param parts the notes with their weights, above 0 to 1; notes that access excludes are ignored
     * @param vocabulary the team's vocabulary
     * @param access the viewer's permissions
     * @param words the largest number of keywords that are only words
     * @return the keywords by descending keyness
     */
    List<Keyword> keywords(Map<NoteId, Double> parts, Vocabulary vocabulary, Access access, int words);

    /**
     * Finds the latest day on which a note was written, of the notes that {@link #topicCounts} counts.
     *
     * @param until the last day; later notes are ignored
     * @param access the viewer's permissions
     * @return empty without such a note
     */
    Optional<LocalDate> newestDay(LocalDate until, Access access);

    /**
     * Counts the notes of two periods by topic: tags, topics of the vocabulary, top-level folders, and words or phrases
     * that two of the notes have in their titles. Only published notes that are open on the day of access count,
     * without {@linkplain dev.knowhow.note.Note#isEdition editions}.
     *
     * @param periods the periods
     * @param vocabulary the team's vocabulary
     * @param access the viewer's permissions
     * @param test selects the topics to return, of those with {@link TopicCounts#FEWEST_NOTES} notes or more
     */
    TopicCounts topicCounts(Periods periods, Vocabulary vocabulary, Access access, TopicCounts.Test test);
}
