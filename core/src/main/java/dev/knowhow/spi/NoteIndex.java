package dev.knowhow.spi;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Holds notes and finds them: the port behind which a search engine stands. Each question is answered in one call, so
 * that an engine on other machines can answer it in one request. There is exactly one in a running knowhow.
 *
 * <p>Reading is safe for use by many threads and never waits for writing. What an {@link Update} wrote is seen by every
 * question asked of this index after its {@link Update#publish} or {@link Update#commit} returned, all of it or nothing. The
 * same notes give the same answers, in whatever order they came.
 */
public interface NoteIndex extends AutoCloseable {

    /** How the index stands. An index that is not there yet is empty, not an error. */
    IndexStatus status();

    /**
     * Begins to write. Nobody else can until it is closed, and no other process until what it published was committed, too. From
     * now on reading sees the last change, even if another process made it a moment ago: who writes must know what is there.
     *
     * @throws dev.knowhow.spi.IndexException if another process goes on writing, or the index cannot be written
     */
    Update update();

    /**
     * Makes last what was published, and lets other processes see it and write. Does nothing if all lasts already. What did not
     * last when a process ended is not there for the next one, which finds out by the stamps of notes what to read again.
     *
     * @throws dev.knowhow.spi.IndexException if it cannot be written, or is being written: the index is as of the last commit then,
     *     for questions, too
     */
    void commit();

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
     * Reads a note.
     *
     * @return empty if there is none, or it may not be seen: these two cannot be told apart
     */
    Optional<Note> note(NoteId id, Access access);

    /**
     * The notes somebody has a part in, by id.
     *
     * @param names the names they go by in notes, in lower case
     * @param access what may be seen
     */
    List<Note> notesOf(Set<String> names, Access access);

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

    /**
     * The notes that go by one of some keys, by id.
     *
     * @param keys as in {@link Update#namedBy}
     * @param access what may be read
     */
    List<Note> namedBy(Collection<String> keys, Access access);

    /**
     * The notes that link to one of some keys, by id.
     *
     * @param keys as in {@link Update#linkingTo}
     * @param access what may be found
     */
    List<Note> linkingTo(Collection<String> keys, Access access);

    /** All names of people the notes speak of, as written. */
    Collection<String> names();

    /**
     * Hands over all notes that may be seen, by id.
     *
     * @param access what may be seen
     * @param notes takes each
     */
    void forEach(Access access, Consumer<Note> notes);

    /** What was rejected when the index was last brought up to date, by file. */
    List<Problem> rejected();

    /**
     * A file that was kept beside the notes with {@link Update#keep}.
     *
     * @param name its name
     */
    Optional<byte[]> kept(String name);

    /** Makes last what was published, and lets go of the index. */
    @Override
    void close();

    /**
     * A change of the index. Safe for use by many threads. Its reading methods see the index as it was before. Closing without
     * publishing or committing leaves the index as it was.
     */
    interface Update extends AutoCloseable {

        /** The stamps of all notes in the index, rejected ones included. */
        Collection<Stamp> stamps();

        /**
         * The stamps of the notes at some paths, rejected ones included.
         *
         * @param paths paths of notes, or of folders with notes
         */
        Collection<Stamp> stamps(Collection<String> paths);

        /** A note with all the index knows of it. */
        Optional<IndexedNote> get(NoteId id);

        /** The notes that go by one of these keys. */
        Set<NoteId> namedBy(Collection<String> keys);

        /** The notes that link to one of these keys. */
        Set<NoteId> linkingTo(Collection<String> keys);

        /**
         * The notes whose title, headings or text may have these words side by side; rather some too many than one too
         * few. Texts and names are taken as runs of letters and digits; case and accents do not count.
         *
         * @param name a name of several words, or one word
         */
        Set<NoteId> mentioning(String name);

        /** Adds a note, or puts it in the place of the one with its id. */
        void put(IndexedNote note);

        /** Remembers that a note, or a rejected file, has another size or time but the same content. */
        void touch(Stamp stamp);

        /** Remembers that a file is no note, so that it is not tried again until it changes. If it was one, it is out. */
        void reject(Stamp stamp, Problem problem);

        /** Takes a note out, or forgets that a file was rejected. */
        void delete(NoteId id);

        /** Takes all notes out. */
        void clear();

        /** Keeps a small file beside the notes; null content takes it out. */
        void keep(String name, byte @org.jspecify.annotations.Nullable [] content);

        /**
         * Lets all questions asked of this index from now on see the change. It lasts, and others see it, once it was {@linkplain
         * NoteIndex#commit() committed}.
         *
         * @param source the name of the source the notes came from
         * @param asOf when the notes were looked at
         */
        void publish(String source, Instant asOf);

        /**
         * Makes the change last, and all that was published before.
         *
         * @param source the name of the source the notes came from
         * @param asOf when the notes were looked at
         */
        void commit(String source, Instant asOf);

        /** Ends the change; what was neither published nor committed is forgotten. */
        @Override
        void close();
    }
}
