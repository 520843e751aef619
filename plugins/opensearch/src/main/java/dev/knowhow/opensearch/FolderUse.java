package dev.knowhow.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Marks a folder as used by this process, so that no other one deletes it. A crash ends the mark.
 *
 * <p>A process loses its lock on a file as soon as it closes any channel of the file, so it opens one at a time.
 */
final class FolderUse implements Closeable {

    private static final String MARK = "in-use";

    /** The marks of this process, guarded by the map. */
    private static final Map<Path, FolderUse> USES = new HashMap<>();

    private final Path folder;
    private final FileChannel channel;
    private int count;

    private FolderUse(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Marks a folder until the mark is closed, as often as this method was called. */
    static FolderUse of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        synchronized (USES) {
            FolderUse use = USES.get(real);
            if (use == null) {
                use = new FolderUse(real, open(real));
                USES.put(real, use);
                try {
                    var unused = use.channel.tryLock(0, Long.MAX_VALUE, true);
                } catch (OverlappingFileLockException e) {
                    // another class loader of this process uses it already
                }
            }
            use.count++;
            return use;
        }
    }

    /** Whether no process uses a folder. */
    static boolean isFree(Path folder) throws IOException {
        Path real = folder.toRealPath();
        synchronized (USES) {
            if (USES.containsKey(real)) {
                return false;
            }
            try (FileChannel channel = open(real)) {
                return channel.tryLock() != null;
            } catch (OverlappingFileLockException e) {
                return false;
            }
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(
                folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        synchronized (USES) {
            count--;
            if (count == 0) {
                USES.remove(folder);
                channel.close();
            }
        }
    }
}
