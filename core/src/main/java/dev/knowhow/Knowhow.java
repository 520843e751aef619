package dev.knowhow;

import dev.knowhow.internal.boot.Discovery;
import dev.knowhow.internal.boot.Parts;
import dev.knowhow.internal.past.SnapshotIndexes;
import dev.knowhow.people.Joining;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.NoteSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers what we know about something, and who knows about it, from notes.
 *
 * <pre>{@code
 * try (Knowhow knowhow = Knowhow.builder().notes(Path.of("notes")).build()) {
 *     knowhow.index();
 *     Session everyone = knowhow.as(Viewer.EVERYONE);
 *     everyone.search("tail latency").forEach(hit -> show(hit.title()));
 *     everyone.who("tail latency").forEach(expert -> show(expert.member().name()));
 * }
 * }</pre>
 *
 * <p>One instance serves a whole program: it is safe for use by many threads. Questions never wait for {@link #index},
 * and see what it did once it has returned. Close it when no question is under way any more; afterwards each call
 * throws.
 *
 * <p>Whatever goes wrong is a {@link KnowhowException} that says what to do about it.
 */
public final class Knowhow implements AutoCloseable {

    private final Discovery discovery;
    private final Lifecycle gate = new Lifecycle();
    private final Answers answers;
    private final Indexing indexing;

    Knowhow(
            Discovery discovery,
            Parts parts,
            @Nullable NoteSource source,
            @Nullable Path notes,
            Path indexFolder,
            Clock clock,
            Joining joining) {
        this.discovery = discovery;
        SnapshotIndexes snapshots =
                new SnapshotIndexes(discovery.found(), parts.archives(), indexFolder, parts.state(), makers(), clock);
        this.answers = new Answers(gate, parts, source, notes, snapshots, clock, joining);
        this.indexing =
                new Indexing(gate, parts, source, answers.people, List.of(answers.vocabulary, answers.saved), makers());
    }

    /** Begins a knowhow. */
    public static KnowhowBuilder builder() {
        return new KnowhowBuilder();
    }

    /** Brings the index up to date with the notes, see {@link #index(Progress)}. */
    public IndexReport index() {
        return index(Progress.NONE);
    }

    /**
     * Brings the index up to date with the notes: only what is new, changed or gone costs time. What is wrong with
     * single notes is in the report and stops nothing. Several calls at once go one after the other.
     *
     * <p>It lasts once this returns; while {@linkplain #watch watched}, some seconds later, as all that is found by watching.
     *
     * <p>If it fails or the thread is interrupted, the index is as it was before, and the next call starts over.
     *
     * @param progress hears how far the work has come
     * @throws KnowhowException if the notes are out of reach, most of them are gone at once (see {@link Removals}), or the index cannot be
     *     written
     */
    public IndexReport index(Progress progress) {
        return index(progress, Removals.GUARDED);
    }

    /**
     * Brings the index up to date with the notes, as {@link #index(Progress)}.
     *
     * @param progress hears how far the work has come
     * @param removals what happens if most notes or records of people are gone
     * @throws KnowhowException if the notes are out of reach, most of them are gone, or the index cannot be written
     */
    public IndexReport index(Progress progress, Removals removals) {
        return indexing.all(progress, removals);
    }

    /**
     * Brings the index up to date with the notes at some paths, at a cost that does not grow with the number of notes: for
     * a host that knows what changed. What a plugin knows of notes, such as their history, counts as it was last asked for
     * all notes. While {@linkplain #watch watched} it does not wait for the disk, as with {@link #index(Progress)}.
     *
     * @param paths paths under the notes folder: of notes, of folders, or of files such as {@code people.yml}; what is not
     *     there any more is taken out
     * @throws KnowhowException if the notes are out of reach, or the index cannot be written
     */
    public IndexReport index(Collection<String> paths) {
        return indexing.only(Set.copyOf(paths));
    }

    /**
     * Keeps the index up to date from now on, in a thread of its own: looks at all notes once, then at each that changes as
     * soon as that is known, and from time to time at all again. A note that is saved is found soon where the source
     * can tell of changes, as a folder can. Ends when it is closed, or this knowhow is.
     *
     * <p>Found is a note here first; within some seconds it lasts, and other processes find it. A process that ends before that takes
     * nothing away: the next look sees which notes to read again. Until then no other process can index into the same folder; it waits.
     *
     * @param listener hears what is done
     * @throws KnowhowException if there are no notes to index
     */
    public Watch watch(WatchListener listener) {
        return gate.ask(() -> indexing.watch(listener));
    }

    /**
     * The questions of a viewer. Costs nothing: make one for each question, or keep it.
     *
     * @param viewer who asks
     */
    public Session as(Viewer viewer) {
        return new Session(viewer, answers, null);
    }

    /** What whoever runs this knowhow looks at and switches; not for visitors. */
    public Operations operations() {
        return new Operations(discovery, answers, indexing);
    }

    /**
     * Makes ready what a question as of a day is answered from, which else the first such question does: indexes the notes as
     * they were, if history tells. If the thread is interrupted, nothing of it is kept, and the next call starts over.
     *
     * @param day the day; if it is not past there is nothing to do
     * @param progress hears how far the work has come
     * @throws KnowhowException if the notes as they were cannot be read
     */
    public void prepare(LocalDate day, Progress progress) {
        gate.ask(() -> {
            answers.asOfExperts.prepare(day, progress::at);
            return day;
        });
    }

    /** Lets go of the index and the plugins. Closing again does nothing. */
    @Override
    public void close() {
        if (gate.close()) {
            indexing.close();
            answers.close();
            discovery.close();
        }
    }

    /** Other plugins, or other versions of them, may understand the same notes otherwise. */
    private String makers() {
        return discovery.found().stream()
                .map(plugin -> plugin.name() + " " + plugin.version())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
