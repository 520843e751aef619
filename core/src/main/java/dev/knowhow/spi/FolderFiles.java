package dev.knowhow.spi;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Reads files below a folder that others write to, such as a notes folder. It reads only regular files, never a named
 * pipe or a device, of at most {@link #MAX_BYTES}. It reads nothing outside the folder, wherever links lead, and
 * follows no link into a hidden folder. It stops between two chunks if ten seconds are over or the question is
 * cancelled; a single call that hangs in the kernel, such as on a lost network folder, is not interrupted. Thread-safe.
 */
public final class FolderFiles {

    /** The size limit of a file, in bytes. */
    public static final int MAX_BYTES = 16 << 20;

    private static final Duration MAX_TIME = Duration.ofSeconds(10);
    private static final int CHUNK = 1 << 16;

    private final Path root;

    /**
     * Reads below a folder.
     *
     * @param root the folder; it need not exist
     */
    public FolderFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * The place of a path, existing or not.
     *
     * @param path a path below the folder
     * @throws IOException if it leads out of the folder, or the file system cannot name it
     */
    public Path place(String path) throws IOException {
        try {
            Path file = root.resolve(path).normalize();
            if (file.startsWith(root)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new IOException("the file system cannot name '" + path + "'", e);
        }
        throw new IOException("'" + path + "' leads out of " + root);
    }

    /**
     * Reads a file. A link is followed if it leads to a file below the folder that is not hidden.
     *
     * @param path its path below the folder
     * @return its content; empty if the file does not exist
     * @throws IOException if it exists and cannot be read within the limits, or a link leads elsewhere
     */
    public Optional<byte[]> read(String path) throws IOException {
        Path file = place(path);
        return Files.exists(file) ? Optional.of(content(real(file))) : Optional.empty();
    }

    /**
     * Reads a file that no link leads to, since a listing shows files where they are.
     *
     * @param path its path below the folder
     * @throws NoSuchFileException if there is no such file, or only through a link
     * @throws IOException if it cannot be read within the limits
     */
    public byte[] readUnlinked(String path) throws IOException {
        Path file = place(path);
        Path at = root;
        for (Path step : root.relativize(file)) {
            at = at.resolve(step);
            if (Files.isSymbolicLink(at)) {
                throw new NoSuchFileException(file.toString(), null, "a link leads to it");
            }
        }
        return content(file);
    }

    /**
     * Whether {@link #read} finds a regular file, of any size.
     *
     * @param path its path below the folder
     */
    public boolean exists(String path) {
        try {
            return Files.isRegularFile(real(place(path)), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether there is a folder below this one that is not hidden.
     *
     * @param path its path below the folder
     */
    public boolean isFolder(String path) {
        try {
            Path folder = real(place(path));
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && !hasHidden(root.toRealPath().relativize(folder));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a file that the operator named, wherever it is, with the same limits.
     *
     * @return empty if the file does not exist
     * @throws IOException if it exists and cannot be read within the limits
     */
    public static Optional<byte[]> readAt(Path file) throws IOException {
        try {
            return Optional.of(content(file.toRealPath()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path real(Path file) throws IOException {
        Path real = file.toRealPath();
        Path realRoot = root.toRealPath();
        if (!real.startsWith(realRoot)) {
            throw new IOException(file + " is a link out of " + root + ", which is not followed");
        }
        Path within = realRoot.relativize(real);
        if (!within.equals(root.relativize(file)) && hasHidden(within)) {
            throw new IOException(file + " is a link to a hidden file, which is not followed");
        }
        return real;
    }

    /** Whether a step of a path has a name with a leading dot. */
    public static boolean hasHidden(Path path) {
        for (Path step : path) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** The size is checked twice, since the file may grow. */
    private static byte[] content(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new IOException(file + " is not a regular file");
        }
        if (attributes.size() > MAX_BYTES) {
            throw tooLarge(file, attributes.size());
        }
        Set<OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try (SeekableByteChannel in = Files.newByteChannel(file, options)) {
            byte[] content = new byte[(int) attributes.size()];
            int length = 0;
            for (long start = System.nanoTime(); System.nanoTime() - start < MAX_TIME.toNanos(); Deadline.check()) {
                if (length == content.length) {
                    ByteBuffer next = ByteBuffer.allocate(1);
                    if (in.read(next) <= 0) {
                        return content;
                    }
                    if (length >= MAX_BYTES) {
                        throw tooLarge(file, length + 1L);
                    }
                    content = Arrays.copyOf(content, Math.min(MAX_BYTES, length + CHUNK));
                    content[length++] = next.get(0);
                } else {
                    int count = in.read(ByteBuffer.wrap(content, length, Math.min(CHUNK, content.length - length)));
                    if (count < 0) {
                        return Arrays.copyOf(content, length);
                    }
                    length += count;
                }
            }
            throw new InterruptedIOException(file + " was not read within " + MAX_TIME.toSeconds() + " s");
        }
    }

    private static IOException tooLarge(Path file, long bytes) {
        return new IOException(file + " has " + (bytes >> 20) + " MiB, more than the " + (MAX_BYTES >> 20)
                + " that are read of one file");
    }
}
