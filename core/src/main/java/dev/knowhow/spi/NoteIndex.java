package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The port of the search engine: stores notes and finds them. Each question is one call, so a remote engine can answer
 * it with one request. A running knowhow has exactly one index.
 *
 * <p>It combines search by words ({@link NoteSearch}), reading of stored notes ({@link StoredNotes}) and its own state
 * ({@link IndexState}). To write an engine, extend {@link dev.knowhow.spi.engine.NoteEngine}, which needs only a few
 * methods.
 *
 * <p>Reading is thread-safe and never waits for writing. Each question after {@link Update#publish} or
 * {@link Update#commit} returns sees the whole update; updates are atomic. The same notes give the same answers
 * regardless of their order.
 */
public interface NoteIndex extends NoteSearch, StoredNotes, IndexState, AutoCloseable {

    /**
     * Starts an update. Only one update is open at a time. Other processes cannot write until it is closed and its
     * published changes are committed. From now on reading sees the latest state, including changes by other processes.
     *
     * @throws dev.knowhow.spi.IndexException if another process keeps writing, or the index cannot be written
     */
    Update update();

    /** Makes published changes durable and closes the index. */
    @Override
    void close();

    /**
     * An update of the index. Thread-safe. Its reading methods see the index before the update. Closing it without
     * publish or commit discards the update.
     */
    interface Update extends AutoCloseable {

        /**
         * Why the index is rebuilt, for people; empty if it is not, or did not exist. Notes and kept files are gone
         * then, and are to be stored again.
         */
        default String rebuilt() {
            return "";
        }

        /** The stamps of all notes and rejected files in the index. */
        Collection<Stamp> stamps();

        /**
         * The stamps of the notes and rejected files at some paths.
         *
         * @param paths paths of notes, or of folders with notes
         */
        Collection<Stamp> stamps(Collection<String> paths);

        /** A note with all data of the index. */
        Optional<IndexedNote> get(NoteId id);

        /** The notes with one of these names, given as opaque keys; see {@link StoredNotes}. */
        Set<NoteId> namedBy(Collection<String> keys);

        /** The notes with a link to one of these keys. */
        Set<NoteId> linkingTo(Collection<String> keys);

        /**
         * The notes whose title, headings or text may contain these adjacent words; false positives are allowed, false
         * negatives are not. Texts and names are compared as runs of letters and digits, without case and accents.
         *
         * @param name a name of several words, or one word
         */
        Set<NoteId> mentioning(String name);

        /** Adds a note, or replaces the note with its id. */
        void put(IndexedNote note);

        /** Stores a new size or time of a note or rejected file with unchanged content. */
        void touch(Stamp stamp);

        /**
         * Stores that a file is not a note, so it is not parsed again until it changes. Removes the note with its id.
         */
        void reject(Stamp stamp, Problem problem);

        /** Removes a note or a rejected file. */
        void delete(NoteId id);

        /** Removes all notes. */
        void clear();

        /** Stores a small file beside the notes; null content removes it. */
        void keep(String name, byte @org.jspecify.annotations.Nullable [] content);

        /**
         * Makes the update visible to all later questions of this index. {@link NoteIndex#commit()} makes it durable
         * and visible to other processes.
         *
         * @param source the name of the source of the notes
         * @param asOf the time at which the notes were listed
         */
        void publish(String source, Instant asOf);

        /**
         * Makes this update and all published ones durable and visible to other processes.
         *
         * @param source the name of the source of the notes
         * @param asOf the time at which the notes were listed
         */
        void commit(String source, Instant asOf);

        /** Ends the update; discards it unless it was published or committed. */
        @Override
        void close();
    }
}
