package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Related;
import dev.knowhow.query.Relevance;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.text.Stems;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The questions of a {@link NoteIndex} that look for words. What may not be seen has no part in an answer, not even in a
 * count.
 */
public interface NoteSearch {

    /**
     * Finds notes. A facet tells the {@link Facet#MOST_VALUES} values that most notes have, or more; of {@link Field#AUTHOR}
     * it tells all, since names become members.
     *
     * @param query what is looked for; its filters by author have names as notes have them, in lower case, or none for
     *     somebody who is not to be found
     * @param vocabulary the team's words
     * @param access what may be seen
     */
    SearchResults search(SearchQuery query, Vocabulary vocabulary, Access access);

    /**
     * Finds the notes that bear on a topic, for the ranking of people.
     *
     * @param topic words or a whole question
     * @param vocabulary the team's words
     * @param access what may be seen
     * @param relevance how to score them
     * @param limit how many notes to give at most
     */
    Votes votes(String topic, Vocabulary vocabulary, Access access, Relevance relevance, int limit);

    /**
     * Takes the scores of some notes for a topic apart, as {@link #votes} gives them for {@link Relevance#TOPIC}.
     *
     * @param topic words or a whole question
     * @param vocabulary the team's words
     * @param notes the notes; ones that may not be seen are left out of the answer
     * @param access what may be seen
     * @return the parts by note, which add up to its score; nothing if the engine cannot tell
     */
    default Map<NoteId, List<ScorePart>> bearing(
            String topic, Vocabulary vocabulary, Collection<NoteId> notes, Access access) {
        return Map.of();
    }

    /**
     * Finds in each of some notes the section that bears most on a question.
     *
     * @param text the question
     * @param vocabulary the team's words
     * @param notes the notes; ones that may not be seen are left out of the answer
     * @param access what may be seen
     */
    Map<NoteId, Passage> passages(String text, Vocabulary vocabulary, Collection<NoteId> notes, Access access);

    /**
     * Reads a text as a topic. Two topics that {@link #search} or {@link #votes} treat as one are one by their stems, and consent to be
     * found rests on that: a doubt makes them one. So all languages count that the engine knows, not only those of the notes; words too
     * common to say anything count only if there are no others; words written as one count as their parts, too, and neighbouring words
     * as one.
     *
     * @param topic words or a whole question
     */
    Stems stems(String topic);

    /**
     * Finds the notes related to one: by telling words, by links, and by links to the same notes.
     *
     * @param id the note
     * @param access what may be seen
     * @param limit how many notes to give at most
     * @return the best first; none if there is no such note, or it may not be seen
     */
    List<Related> related(NoteId id, Access access, int limit);

    /**
     * Finds the names of visible notes that go on from what is typed: titles, aliases, headings, tags and the names of
     * people, by {@link Completion#bestFirst}. A name that only notes have that may not be seen is not given. Typing
     * errors may be forgiven.
     *
     * @param typed what is typed so far
     * @param access what may be seen
     * @param limit how many names to give at most
     * @return the names, each once a kind; a person's text is {@link dev.knowhow.people.WrittenName#shown}, since what is typed must not
     *     find an address; the target is the name as written
     */
    List<Completion> complete(String typed, Access access, int limit);

    /**
     * Finds what sets some notes apart from all that everyone may find: their tags, all of them; topics of the vocabulary
     * that they name; and words and short phrases that titles or headings have, two notes or more, unless there is only
     * one. The latter two if their keyness is {@link Keyword#LEAST} or more.
     *
     * @param parts the notes, and how much of each counts, above 0 to 1; ones that may not be found are left out
     * @param vocabulary the team's words
     * @param access what may be seen
     * @param words how many keywords that are only words to give at most
     * @return those of the greatest keyness first
     */
    List<Keyword> keywords(Map<NoteId, Double> parts, Vocabulary vocabulary, Access access, int words);
}
