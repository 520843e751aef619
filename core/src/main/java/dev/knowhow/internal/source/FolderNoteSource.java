package dev.knowhow.internal.source;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.FolderFiles;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Stamp;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder and its subfolders. Hidden folders and {@code node_modules} are skipped. Links are not
 * followed: targets inside the folder are listed at their own place, and targets outside do not belong to it.
 */
public final class FolderNoteSource implements NoteSource {

    private final Path root;
    private final FolderFiles files;

    /**
     * The notes in a folder.
     *
     * @param root the folder; it must exist at the first scan
     */
    public FolderNoteSource(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.files = new FolderFiles(this.root);
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public void scan(Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException {
        Path real = reachable();
        FolderWalk.walk(real, real, notes, problems);
        reachable();
    }

    @Override
    public void scan(Collection<String> paths, Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException {
        Path real = reachable();
        for (String path : paths) {
            Path place = files.place(path);
            if (FolderWalk.reaches(root, place)) {
                FolderWalk.walk(real, real.resolve(root.relativize(place)), notes, problems);
            }
        }
        reachable();
    }

    @Override
    public Optional<Closeable> watch(Consumer<String> changed) throws IOException {
        return Optional.of(new FolderWatch(root, reachable(), changed));
    }

    @Override
    public byte[] read(NoteId id) throws IOException {
        try {
            return files.readUnlinked(id.path());
        } catch (NoSuchFileException e) {
            reachable();
            throw e;
        }
    }

    @Override
    public Optional<byte[]> file(String path) throws IOException {
        Optional<byte[]> content = files.read(path);
        // called for each question, so it must be fast
        if (content.isEmpty() && !Files.isDirectory(root)) {
            throw gone(null);
        }
        return content;
    }

    @Override
    public boolean exists(String path) {
        return files.exists(path);
    }

    @Override
    public boolean isFolder(String path) {
        return files.isFolder(path);
    }

    /** A missing folder must not look like an empty one, or all notes would count as deleted. */
    private Path reachable() throws IOException {
        try {
            Path real = root.toRealPath();
            if (Files.isDirectory(real)) {
                return real;
            }
        } catch (NoSuchFileException e) {
            throw gone(e);
        }
        throw gone(null);
    }

    private IOException gone(@Nullable Throwable cause) {
        IOException gone = new NotDirectoryException(root.toString());
        gone.initCause(cause);
        return gone;
    }
}
