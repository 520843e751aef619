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
 * A notes folder with an index, for tests that write notes and run queries. Notes are parsed by
 * {@link PlainNoteParser}, people are in {@code people.txt}. I/O failures are thrown as
 * {@link java.io.UncheckedIOException}.
 */
public final class Vault implements AutoCloseable {

    /** The folder of the notes. */
    public final Path root;

    private final NoteFolder folder;
    /** The index of {@link #knowhow}. */
    public final NoteIndex index;

    /** The instance under test. */
    public final Knowhow knowhow;

    private final Clock clock;
    private final Set<String> touched = new HashSet<>();

    /** Uses an existing folder and an in-memory index. */
    public Vault(Path root) {
        this(root, new InMemoryNoteIndex());
    }

    /** Uses an existing folder and an index. */
    public Vault(Path root, NoteIndex index) {
        this(root, index, Clock.system(ZoneId.systemDefault()));
    }

    /** Uses an existing folder, an index and a clock. */
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

    /** Writes a file, by its path relative to the folder. */
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

    /** Sets the modification time of a file. */
    public Vault touch(String path, Instant time) {
        folder.touch(path, time);
        touched.add(path);
        return this;
    }

    /** Indexes only the files touched since the last call. */
    public IndexReport indexedWhereTouched() {
        IndexReport report = knowhow.index(touched);
        touched.clear();
        return report;
    }

    /** Updates the index. */
    public IndexReport indexed() {
        return knowhow.index();
    }

    /** The content of an index built from scratch. */
    public List<IndexedNote> rebuilt() {
        return rebuilt(new InMemoryNoteIndex());
    }

    /** The content of an empty index after it was filled and closed. */
    public List<IndexedNote> rebuilt(NoteIndex empty) {
        try (Knowhow fresh = open(empty)) {
            fresh.index();
            return all(empty);
        }
    }

    /** The content of the index, by id. */
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
     * A note in the index.
     *
     * @throws java.util.NoSuchElementException if there is no note with this id
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
