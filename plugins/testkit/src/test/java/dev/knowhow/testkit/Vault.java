package dev.knowhow.testkit;

import dev.knowhow.IndexReport;
import dev.knowhow.Knowhow;
import dev.knowhow.spi.IndexedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/** A folder of notes with an index in memory. */
final class Vault implements AutoCloseable {

    final Path root;
    final InMemoryNoteIndex index = new InMemoryNoteIndex();
    final Knowhow knowhow;

    Vault(Path root) {
        this.root = root;
        this.knowhow = open(index);
    }

    private Knowhow open(InMemoryNoteIndex on) {
        return Knowhow.builder()
                .notes(root)
                .discoverNoPlugins()
                .plugin(new TestPlugin(on))
                .build();
    }

    Vault write(String path, String... lines) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Vault delete(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Vault touch(String path, Instant time) {
        try {
            Files.setLastModifiedTime(root.resolve(path), FileTime.from(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    IndexReport indexed() {
        return knowhow.index();
    }

    /** What an index made from nothing holds. */
    List<IndexedNote> rebuilt() {
        InMemoryNoteIndex other = new InMemoryNoteIndex();
        try (Knowhow fresh = open(other)) {
            fresh.index();
            return other.all();
        }
    }

    IndexedNote note(String id) {
        return index.all().stream()
                .filter(known -> known.note().id().path().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        knowhow.close();
    }
}
