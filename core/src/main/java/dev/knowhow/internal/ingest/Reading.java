package dev.knowhow.internal.ingest;

import dev.knowhow.internal.people.NameCounts;
import dev.knowhow.internal.vault.Vaults;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.FolderFiles;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.RawNote;
import dev.knowhow.spi.Stamp;
import dev.knowhow.spi.UnreadableNoteException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** Reads and parses one file. Every failure is an outcome, never an exception. */
final class Reading {

    /**
     * The size limit of a note in bytes: more is not what a person wrote, and the index needs many times as much memory
     * for a note as its file has bytes.
     */
    static final long MAX_BYTES =
            Math.min(FolderFiles.MAX_BYTES, Runtime.getRuntime().maxMemory() / 32);

    private static final String MORE_MEMORY = "split it, keep it elsewhere, or give Java more memory";

    /** The outcome of reading a file. */
    sealed interface Outcome {}

    /** A new or changed note. */
    record Changed(Note note, Stamp stamp) implements Outcome {}

    /** The content is unchanged. */
    record Same(Stamp stamp) implements Outcome {}

    /** Not a note. */
    record Rejected(Stamp stamp, Problem problem) implements Outcome {}

    /** Deleted after it was listed. */
    record Gone(NoteId id) implements Outcome {}

    /** Unreadable now; its entry in the index stays. */
    record OutOfReach(Problem problem) implements Outcome {}

    private final NoteSource source;
    private final List<NoteParser> parsers;
    private final Vaults vaults;
    private final List<NoteEnricher> enrichers;
    private final UnaryOperator<Note> attaching;

    /** Held to parse a note that needs the memory of all threads. */
    private final ReentrantLock alone = new ReentrantLock();

    /**
     * Reads files.
     *
     * @param attaching adds the attachments to a note
     */
    Reading(
            NoteSource source,
            List<NoteParser> parsers,
            Vaults vaults,
            List<NoteEnricher> enrichers,
            UnaryOperator<Note> attaching) {
        this.source = source;
        this.parsers = parsers;
        this.vaults = vaults;
        this.enrichers = enrichers;
        this.attaching = attaching;
    }

    /**
     * Reads a file.
     *
     * @param stamp the listed file
     * @param knownHash the hash in the index; empty to parse the file in any case
     */
    Outcome read(Stamp stamp, String knownHash) {
        String path = stamp.id().path();
        if (stamp.size() > MAX_BYTES) {
            return tooLarge(stamp);
        }
        byte[] content;
        try {
            content = source.read(stamp.id());
        } catch (NoSuchFileException e) {
            return new Gone(stamp.id());
        } catch (IOException e) {
            return new OutOfReach(new Problem(
                    Severity.ERROR, path, 0, "cannot be read: " + e, "check that you may read it, then index again"));
        }
        if (content.length > MAX_BYTES) {
            return tooLarge(stamp);
        }
        String hash = Hash.of(content);
        Stamp hashed = new Stamp(stamp.id(), content.length, stamp.modified(), hash);
        return hash.equals(knownHash)
                ? new Same(hashed)
                : understand(new RawNote(stamp.id(), content, vaults.of(stamp.id())), hashed);
    }

    /** One note may need more memory than there is; what it allocated is free again when the parser has failed. */
    private Outcome understand(RawNote raw, Stamp stamp) {
        try {
            return parsed(raw, stamp);
        } catch (OutOfMemoryError others) {
            alone.lock();
            try {
                return parsed(raw, stamp);
            } catch (OutOfMemoryError e) {
                String path = raw.id().path();
                return new Rejected(
                        stamp, new Problem(Severity.REJECTED, path, 0, "needs more memory than there is", MORE_MEMORY));
            } finally {
                alone.unlock();
            }
        }
    }

    private Outcome parsed(RawNote raw, Stamp stamp) {
        try {
            for (NoteParser parser : parsers) {
                if (parser.accepts(raw.id())) {
                    Note note = enrich(withoutMentions(vaults.addressed(parser.parse(raw))));
                    return new Changed(attaching.apply(note), stamp);
                }
            }
            return new Gone(raw.id());
        } catch (UnreadableNoteException e) {
            Problem row = e.problem();
            return new Rejected(
                    stamp, new Problem(Severity.REJECTED, raw.id().path(), row.line(), row.what(), row.remedy()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return new Rejected(
                    stamp,
                    new Problem(
                            Severity.REJECTED,
                            raw.id().path(),
                            0,
                            "the parser failed: " + e,
                            "report this with the file to the maker of the parser"));
        }
    }

    private Note enrich(Note note) {
        Note enriched = note;
        for (NoteEnricher enricher : enrichers) {
            try {
                enriched = enricher.enrich(enriched);
            } catch (RuntimeException | LinkageError e) {
                enriched = enriched.toBuilder()
                        .problem(new Problem(
                                Severity.WARNING,
                                note.id().path(),
                                0,
                                enricher.getClass().getName() + " failed: " + e,
                                "report this to the maker of that plugin"))
                        .build();
            }
        }
        return enriched;
    }

    /** Mentions in texts are added here, for all parsers. */
    private static Note withoutMentions(Note note) {
        List<Attribution> kept = new ArrayList<>(note.attributions());
        return kept.removeIf(NameCounts::isMention)
                ? note.toBuilder().attributions(kept).build()
                : note;
    }

    private static Outcome tooLarge(Stamp stamp) {
        return new Rejected(
                stamp,
                new Problem(
                        Severity.REJECTED,
                        stamp.id().path(),
                        0,
                        "has " + size(stamp.size()) + ", more than the " + size(MAX_BYTES) + " a note may have",
                        MORE_MEMORY));
    }

    private static String size(long bytes) {
        return bytes < 10L << 20 ? (bytes >> 10) + " KiB" : (bytes >> 20) + " MiB";
    }
}
