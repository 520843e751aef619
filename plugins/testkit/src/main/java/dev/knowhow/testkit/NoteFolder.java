package dev.knowhow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;

/** A folder that a test writes notes to. Paths are seen from the folder; folders below it are made as needed. */
public final class NoteFolder {

    private final Path root;

    /**
     * Makes the folder if it is not there.
     *
     * @param root where it is
     */
    public NoteFolder(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    /** Writes a file as UTF-8, in place of the one that was there. */
    public NoteFolder write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file, in place of the one that was there. */
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

    /** Takes out a file that is there. */
    public NoteFolder delete(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Lets a file seem to have been changed last at some time. */
    public NoteFolder touch(String path, Instant time) {
        try {
            Files.setLastModifiedTime(root.resolve(path), FileTime.from(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
