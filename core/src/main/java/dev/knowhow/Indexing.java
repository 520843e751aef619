package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.internal.boot.Parts;
import dev.knowhow.internal.ingest.Ingest;
import dev.knowhow.internal.ingest.Outcome;
import dev.knowhow.internal.ingest.Watching;
import dev.knowhow.internal.people.PeopleBook;
import dev.knowhow.internal.source.LiveFile;
import dev.knowhow.internal.source.MassRemovalException;
import dev.knowhow.query.Field;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Updates the index, once or during a watch. Calls run one after the other. */
final class Indexing implements AutoCloseable {

    private final Lifecycle gate;
    private final Parts parts;
    private final @Nullable NoteSource source;
    private final @Nullable Ingest ingest;
    private final Set<Watching> watches = ConcurrentHashMap.newKeySet();
    private final ReentrantLock one = new ReentrantLock();
    private volatile @Nullable KnowhowException trouble;

    /**
     * @param source the source of notes; null if there is only an index to read
     * @param files the team's other files beside the notes
     * @param filters the filters by front matter; if they change, all notes are read again
     * @param parserFingerprint the fingerprint of parsers and plugins; if it changes, all notes are read again
     */
    Indexing(
            Lifecycle gate,
            Parts parts,
            @Nullable NoteSource source,
            PeopleBook people,
            List<LiveFile<?>> files,
            Collection<Field> filters,
            String parserFingerprint) {
        this.gate = gate;
        this.parts = parts;
        this.source = source;
        this.ingest = source == null
                ? null
                : new Ingest(
                        parts.index(),
                        source,
                        parts.parsers(),
                        parts.dialects(),
                        parts.enrichers(),
                        parts.attachmentReaders(),
                        parts.peopleFormats(),
                        people,
                        files,
                        filters,
                        parserFingerprint);
    }

    IndexReport all(Progress progress, Removals removals) {
        return remembered(notes(), null, removals, progress);
    }

    IndexReport only(Set<String> paths) {
        return remembered(notes(), paths, Removals.GUARDED, Progress.NONE);
    }

    /** The last failure since the last full check; null if the index is up to date. */
    @Nullable KnowhowException trouble() {
        return trouble;
    }

    private IndexReport remembered(
            NoteSource notes, @Nullable Set<String> paths, Removals removals, Progress progress) {
        IndexReport report = remembered(() -> run(notes, paths, removals, progress));
        trouble = paths == null ? null : trouble;
        return report;
    }

    private <T> T remembered(Supplier<T> task) {
        try {
            return gate.ask(task);
        } catch (RuntimeException e) {
            KnowhowException failure = e instanceof KnowhowException known ? known : broken(e);
            trouble = failure.category() == Category.USAGE ? trouble : failure;
            throw e;
        }
    }

    Watch watch(WatchListener listener) {
        NoteSource notes = notes();
        Watching watching = new Watching(
                notes,
                rechecking(notes, listener),
                deaf -> tell(
                        listener,
                        new KnowhowException(
                                Category.NOTES,
                                "changes in " + notes.name() + " cannot be heard of (" + deaf.getMessage()
                                        + "); all notes are checked every few seconds instead",
                                deaf)),
                () -> Stream.concat(
                                Stream.of(health()), parts.enrichers().stream().map(Indexing::state))
                        .collect(Collectors.joining("\n")));
        watches.add(watching);
        watching.start();
        return () -> end(watching);
    }

    /** Damage of the index causes a full check, which rebuilds it. */
    private String health() {
        try {
            parts.index().status();
            return "";
        } catch (IndexException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** A failing enricher counts as changed: the full check that follows reports its failure. */
    private static String state(NoteEnricher enricher) {
        try {
            return enricher.state();
        } catch (RuntimeException e) {
            return e.getClass().getName();
        }
    }

    private static KnowhowException broken(RuntimeException cause) {
        return new KnowhowException(
                Category.PLUGIN,
                "a plugin or listener failed during a check of the notes: " + cause + "; report this to its author",
                cause);
    }

    private void end(Watching watching) {
        watching.close();
        if (watches.remove(watching)) {
            remembered(this::commit);
        }
    }

    @Override
    public void close() {
        watches.forEach(Watching::close);
        watches.clear(); // closing the index makes their changes durable
    }

    private Watching.Recheck rechecking(NoteSource notes, WatchListener listener) {
        return new Watching.Recheck() {
            @Override
            public boolean of(@Nullable Set<String> paths) {
                return done(() -> listener.updated(remembered(notes, paths, Removals.GUARDED, Progress.NONE)));
            }

            @Override
            public boolean commit() {
                return done(() -> remembered(Indexing.this::commit));
            }

            private boolean done(Runnable task) {
                try {
                    task.run();
                    return true;
                } catch (RuntimeException e) {
                    // a failing plugin or listener does not end the watch
                    if (!Thread.currentThread().isInterrupted() && gate.isOpen()) {
                        tell(listener, e instanceof KnowhowException known ? known : broken(e));
                    }
                    return false;
                }
            }
        };
    }

    /** An exception of a listener during a failure is ignored: it cannot be reported. */
    private static void tell(WatchListener listener, KnowhowException failure) {
        try {
            listener.failed(failure);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Makes published changes durable. */
    private boolean commit() {
        one.lock();
        try {
            parts.index().commit();
            return true;
        } finally {
            one.unlock();
        }
    }

    private NoteSource notes() {
        if (source == null) {
            throw new KnowhowException(
                    Category.USAGE, "there are no notes to index; set their place with notes(folder) or source(...)");
        }
        return source;
    }

    /** A damaged index fails in any way; the second run rebuilds it. */
    private Outcome upToDate(Ingest notes, @Nullable Set<String> paths, Removals removals, Progress progress)
            throws IOException, InterruptedException {
        boolean accepted = removals == Removals.ACCEPTED;
        try {
            return notes.run(paths, watches.isEmpty(), accepted, progress::at);
        } catch (RuntimeException | InternalError e) {
            if (!isDamaged()) {
                throw e;
            }
            return notes.run(paths, watches.isEmpty(), accepted, progress::at);
        }
    }

    private boolean isDamaged() {
        try {
            parts.index().verify();
            return false;
        } catch (IndexException e) {
            return true;
        }
    }

    private IndexReport run(NoteSource notes, @Nullable Set<String> paths, Removals removals, Progress progress) {
        long began = System.nanoTime();
        try {
            one.lockInterruptibly();
            try {
                Outcome outcome = upToDate(Objects.requireNonNull(ingest), paths, removals, progress);
                watches.forEach(Watching::published);
                return IndexReport.builder()
                        .seen(outcome.seen())
                        .parsed(outcome.parsed())
                        .unchanged(outcome.unchanged())
                        .deleted(outcome.deleted())
                        .relinked(outcome.relinked())
                        .problems(outcome.problems())
                        .rebuilt(outcome.rebuilt())
                        .took(Duration.ofNanos(System.nanoTime() - began))
                        .build();
            } finally {
                one.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KnowhowException(
                    Category.USAGE, "indexing was interrupted; the index is unchanged, run index again to continue", e);
        } catch (MassRemovalException e) {
            throw new KnowhowException(
                    Category.NOTES,
                    e.getMessage() + " from " + notes.name() + "; the index is as it was before; "
                            + MassRemovalException.REMEDY,
                    e);
        } catch (IOException e) {
            throw new KnowhowException(
                    Category.NOTES,
                    "the notes in " + notes.name() + " are out of reach: " + e
                            + "; the index is as it was before, check the folder and index again",
                    e);
        }
    }
}
