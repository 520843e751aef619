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

/** A folder of notes with an index. */
final class Vault implements AutoCloseable {

    final Path root;
    private final NoteFolder folder;
    final NoteIndex index;
    final Knowhow knowhow;
    private final Clock clock;
    private final Set<String> touched = new HashSet<>();

    Vault(Path root) {
        this(root, new InMemoryNoteIndex());
    }

    Vault(Path root, NoteIndex index) {
        this(root, index, Clock.system(ZoneId.systemDefault()));
    }

    Vault(Path root, NoteIndex index, Clock clock) {
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

    Vault write(String path, String... lines) {
        folder.write(path, String.join("\n", lines));
        touched.add(path);
        return this;
    }

    Vault delete(String path) {
        folder.delete(path);
        touched.add(path);
        return this;
    }

    Vault touch(String path, Instant time) {
        folder.touch(path, time);
        touched.add(path);
        return this;
    }

    /** Looks only at what was touched since it last did. */
    IndexReport indexedWhereTouched() {
        IndexReport report = knowhow.index(touched);
        touched.clear();
        return report;
    }

    IndexReport indexed() {
        return knowhow.index();
    }

    /** What an index made from nothing holds. */
    List<IndexedNote> rebuilt() {
        return rebuilt(new InMemoryNoteIndex());
    }

    /** What an empty index holds once it was filled; it is closed then. */
    List<IndexedNote> rebuilt(NoteIndex empty) {
        try (Knowhow fresh = open(empty)) {
            fresh.index();
            return all(empty);
        }
    }

    /** All the index holds, by id. */
    List<IndexedNote> all() {
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

    IndexedNote note(String id) {
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
