package dev.knowhow;

import dev.knowhow.internal.boot.Discovery;
import dev.knowhow.internal.boot.Parts;
import dev.knowhow.internal.snapshot.SnapshotIndexes;
import dev.knowhow.people.Joining;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Field;
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
 * Indexes notes and answers what the team knows about a topic, and who knows it.
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
 * <p>Thread-safe: one instance serves a whole program. Questions never wait for {@link #index} and see its changes when
 * it returns. Close it after the last question; each later call throws.
 *
 * <p>Each failure is a {@link KnowhowException} whose message names the remedy.
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
            Joining joining,
            Collection<Field> filters) {
        this.discovery = discovery;
        SnapshotIndexes snapshots = new SnapshotIndexes(
                discovery.found(), parts.archives(), indexFolder, parts.state(), parserFingerprint(), clock);
        this.answers = new Answers(gate, parts, source, notes, snapshots, indexFolder, clock, joining);
        this.indexing = new Indexing(
                gate,
                parts,
                source,
                answers.people,
                List.of(answers.vocabulary, answers.saved, answers.radarNames),
                filters,
                parserFingerprint());
    }

    /** Returns a builder. */
    public static KnowhowBuilder builder() {
        return new KnowhowBuilder();
    }

    /** Updates the index from the notes, see {@link #index(Progress)}. */
    public IndexReport index() {
        return index(Progress.NONE);
    }

    /**
     * Updates the index from the notes. Only new, changed and deleted notes are read. The report lists problems of
     * single notes; they do not stop the update. Concurrent calls run one after the other.
     *
     * <p>Durable when this returns. During a {@linkplain #watch watch}, durable within a few seconds.
     *
     * <p>If the update fails or the thread is interrupted, the index is unchanged, and the next call starts again.
     *
     * @param progress receives progress updates
     * @throws KnowhowException if the notes cannot be read, most of them are gone (see {@link Removals}), or the index
     *     cannot be written
     */
    public IndexReport index(Progress progress) {
        return index(progress, Removals.GUARDED);
    }

    /**
     * Updates the index from the notes, as {@link #index(Progress)}.
     *
     * @param progress receives progress updates
     * @param removals whether most notes or people records may be removed at once
     * @throws KnowhowException if the notes cannot be read, most of them are gone, or the index cannot be written
     */
    public IndexReport index(Progress progress, Removals removals) {
        return indexing.all(progress, removals);
    }

    /**
     * Updates the index from the notes at the given paths, for hosts that know what changed. The cost does not grow
     * with the number of notes. Data of enrichers, such as history, is that of the last full update. During a
     * {@linkplain #watch watch} this returns before the change is durable, as {@link #index(Progress)} does.
     *
     * @param paths paths below the notes folder: notes, folders, or files such as {@code people.yml}; notes at paths
     *     that no longer exist are removed
     * @throws KnowhowException if the notes cannot be read, or the index cannot be written
     */
    public IndexReport index(Collection<String> paths) {
        return indexing.only(Set.copyOf(paths));
    }

    /**
     * Keeps the index up to date in a thread of its own. It checks all notes once, then each note whose change the
     * source reports, and all notes again from time to time. It ends when the watch or this object is closed.
     *
     * <p>Questions in this process see a change first. Within a few seconds it is durable and visible to other
     * processes. If the process ends earlier, nothing is lost: the next update reads those notes again. During a watch,
     * other processes cannot write to the same index; they wait.
     *
     * @param listener receives the results
     * @throws KnowhowException if there are no notes to index
     */
    public Watch watch(WatchListener listener) {
        return gate.ask(() -> indexing.watch(listener));
    }

    /**
     * Returns a session for a viewer. A session is cheap: create one per question, or keep it.
     *
     * @param viewer the person or program that asks
     */
    public Session as(Viewer viewer) {
        return new Session(viewer, answers, null);
    }

    /** Returns the functions for operators. They ignore access control: do not expose them to visitors. */
    public Operations operations() {
        return new Operations(discovery, answers, indexing);
    }

    /**
     * Indexes the notes as of a past day, if their history is known. Otherwise the first question as of that day does
     * so. If the thread is interrupted, nothing is kept, and the next call starts again.
     *
     * @param day the day; no-op unless it is in the past
     * @param progress receives progress updates
     * @throws KnowhowException if the notes of that day cannot be read
     */
    public void prepare(LocalDate day, Progress progress) {
        gate.ask(() -> {
            answers.asOfExperts.prepare(day, progress::at);
            return day;
        });
    }

    /** Closes the index and the plugins. No-op if closed already. */
    @Override
    public void close() {
        if (gate.close()) {
            indexing.close();
            answers.close();
            discovery.close();
        }
    }

    /** The fingerprint of the plugins: other plugins or versions may parse the same notes differently. */
    private String parserFingerprint() {
        return discovery.found().stream()
                .map(plugin -> plugin.name() + " " + plugin.version())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
