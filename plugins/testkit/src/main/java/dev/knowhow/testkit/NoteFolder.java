package dev.knowhow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;

/** A notes folder for tests. Paths are relative to the folder; parent folders are created when needed. */
public final class NoteFolder {

    private final Path root;

    /**
     * Creates the folder if it does not exist.
     *
     * @param root the path of the folder
     */
    public NoteFolder(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of the folder. */
    public Path root() {
        return root;
    }

    /** Writes or replaces a file in UTF-8. */
    public NoteFolder write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes or replaces a file. */
    public NoteFolder write(String path, byte[] content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Deletes a file. */
    public NoteFolder delete(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Sets the modification time of a file. */
    public NoteFolder touch(String path, Instant time) {
        try {
            Files.setLastModifiedTime(root.resolve(path), FileTime.from(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
