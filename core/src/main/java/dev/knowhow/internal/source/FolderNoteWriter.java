package dev.knowhow.internal.source;

import dev.knowhow.spi.FolderFiles;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes into a folder of notes: first into a hidden file beside the target, which then replaces the target atomically
 * and keeps its permissions. The target of a link is written, but nothing outside of the notes folder, and no new file
 * in a hidden folder that a link leads to. Other knowhow writers wait, see {@link WriteLock}. An editor that saves in
 * the microseconds between compare and replace is not noticed. Author and message are for histories, which a folder
 * lacks.
 */
public final class FolderNoteWriter implements NoteWriter {

    private final Path root;
    private final FolderFiles files;
    private final WriteLock lock;

    /** Creates a writer for a folder. */
    public FolderNoteWriter(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.files = new FolderFiles(this.root);
        this.lock = WriteLock.of(this.root);
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return files.read(path);
    }

    @Override
    public boolean write(NoteEdit edit) throws IOException {
        Path file = inside(edit.path());
        requireInside(file);
        boolean[] written = {false};
        byte[] content = edit.content();
        exclusively(() -> written[0] = content == null
                ? remove(edit, file)
                : edit.before() == null ? create(file, content) : replace(edit, content, file));
        return written[0];
    }

    @Override
    public void exclusively(Action action) throws IOException {
        lock.hold(action);
    }

    private static boolean create(Path file, byte[] content) throws IOException {
        if (Files.exists(file)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Path next = next(file);
        try {
            fill(next, content);
            Files.createLink(file, next); // fails if another process was faster, which a move would not
            FolderSync.of(file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            FolderSync.of(file);
            return true;
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private boolean isUnchanged(NoteEdit edit) throws IOException {
        byte[] now = files.read(edit.path()).orElse(new byte[0]);
        return NoteEdit.hash(now).equals(edit.before());
    }

    /** Whether there is the file; one that is refused throws. */
    private boolean exists(NoteEdit edit) throws IOException {
        return files.exists(edit.path()) || files.read(edit.path()).isPresent();
    }

    private boolean remove(NoteEdit edit, Path file) throws IOException {
        if (!exists(edit) || !isUnchanged(edit)) {
            return false;
        }
        Files.delete(file); // of a link, the link
        FolderSync.of(file);
        return true;
    }

    private boolean replace(NoteEdit edit, byte[] content, Path file) throws IOException {
        if (!exists(edit)) {
            return false;
        }
        Path real = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Path next = next(real);
        try {
            if (!isUnchanged(edit)) {
                return false;
            }
            Files.copy(real, next, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            fill(next, content);
            Files.move(next, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            FolderSync.of(real);
            return true;
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static Path next(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".next");
    }

    private static void fill(Path file, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private Path inside(String path) throws IOException {
        Path file = files.place(path);
        if (file.equals(root)) {
            throw new IOException("'" + path + "' is the notes folder");
        }
        return file;
    }

    /** A parent may be a link to any place. */
    private void requireInside(Path file) throws IOException {
        Path folder = file.getParent();
        while (folder != null && !Files.isDirectory(folder) && !folder.equals(root)) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IOException(file + " leads out of the notes folder");
        }
        Path realRoot = root.toRealPath();
        Path real = folder.toRealPath();
        if (!real.startsWith(realRoot)) {
            throw new IOException(folder + " leads out of the notes folder");
        }
        Path within = realRoot.relativize(real);
        if (!within.equals(root.relativize(folder)) && FolderFiles.hasHidden(within)) {
            throw new IOException(folder + " is a link into a hidden folder, which is not followed");
        }
    }
}
