package dev.knowhow.testkit;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A folder of notes with an index, to write notes into and ask questions of. Its notes are read by {@link PlainNoteParser}, its people
 * from {@code people.txt}. A failing disk is an {@link java.io.UncheckedIOException}.
 */
public final class Vault implements AutoCloseable {

    /** The folder of the notes. */
    public final Path root;

    private final NoteFolder folder;
    /** The index, which {@link #knowhow} writes and asks. */
    public final NoteIndex index;

    /** What is asked. */
    public final Knowhow knowhow;

    private final Clock clock;
    private final Set<String> touched = new HashSet<>();

    /** Notes in a folder, which exists, with an index in memory. */
    public Vault(Path root) {
        this(root, new InMemoryNoteIndex());
    }

    /** Notes in a folder, which exists, with this index. */
    public Vault(Path root, NoteIndex index) {
        this(root, index, Clock.system(ZoneId.systemDefault()));
    }

    /** Notes in a folder, which exists, with this index, on the day that the clock tells. */
    public Vault(Path root, NoteIndex index, Clock clock) {
        this.root = root;
        this.folder = new NoteFolder(root);
        this.index = index;
        this.clock = clock;
        this.knowhow = open(index);
    }

    private Knowhow open(NoteIndex on) {
        return Knowhow.builder()
                .notes(root)
                .discoverNoPlugins()
                .plugin(new TestPlugin(on))
                .clock(clock)
                .build();
    }

    /** Writes a file, whose path is relative to the folder. */
    public Vault write(String path, String... lines) {
        folder.write(path, String.join("\n", lines));
        touched.add(path);
        return this;
    }

    /** Deletes a file. */
    public Vault delete(String path) {
        folder.delete(path);
        touched.add(path);
        return this;
    }

    /** Sets the time at which a file was last written. */
    public Vault touch(String path, Instant time) {
        folder.touch(path, time);
        touched.add(path);
        return this;
    }

    /** Looks only at what was touched since it last did. */
    public IndexReport indexedWhereTouched() {
        IndexReport report = knowhow.index(touched);
        touched.clear();
        return report;
    }

    /** Brings the index up to date. */
    public IndexReport indexed() {
        return knowhow.index();
    }

    /** What an index made from nothing holds. */
    public List<IndexedNote> rebuilt() {
        return rebuilt(new InMemoryNoteIndex());
    }

    /** What an empty index holds once it was filled; it is closed then. */
    public List<IndexedNote> rebuilt(NoteIndex empty) {
        try (Knowhow fresh = open(empty)) {
            fresh.index();
            return all(empty);
        }
    }

    /** All the index holds, by id. */
    public List<IndexedNote> all() {
        return all(index);
    }

    private static List<IndexedNote> all(NoteIndex index) {
        try (NoteIndex.Update update = index.update()) {
            return update.stamps().stream()
                    .map(Stamp::id)
                    .sorted()
                    .flatMap(id -> update.get(id).stream())
                    .toList();
        }
    }

    /**
     * A note as the index holds it.
     *
     * @throws java.util.NoSuchElementException if it holds none with this id
     */
    public IndexedNote note(String id) {
        return all().stream()
                .filter(known -> known.note().id().path().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        knowhow.close();
    }
}
