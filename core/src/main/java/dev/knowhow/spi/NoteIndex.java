package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Holds notes and finds them: the port behind which a search engine stands. Each question is answered in one call, so
 * that an engine on other machines can answer it in one request. There is exactly one in a running knowhow.
 *
 * <p>It has three parts: what looks for words, what reads notes as they were put, and what it knows of itself. Who writes an engine
 * extends {@link dev.knowhow.spi.engine.NoteEngine}, which answers most of it from a few methods.
 *
 * <p>Reading is safe for use by many threads and never waits for writing. What an {@link Update} wrote is seen by every
 * question asked of this index after its {@link Update#publish} or {@link Update#commit} returned, all of it or nothing. The
 * same notes give the same answers, in whatever order they came.
 */
public interface NoteIndex extends NoteSearch, StoredNotes, IndexState, AutoCloseable {

    /**
     * Begins to write. Nobody else can until it is closed, and no other process until what it published was committed, too. From
     * now on reading sees the last change, even if another process made it a moment ago: who writes must know what is there.
     *
     * @throws dev.knowhow.spi.IndexException if another process goes on writing, or the index cannot be written
     */
    Update update();

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

        /** The notes that go by one of these keys, which are opaque: see {@link StoredNotes}. */
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
