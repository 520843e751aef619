package dev.knowhow.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Marks a folder as used by this process, so that no other one deletes it. A crash ends the mark. */
final class FolderUse implements Closeable {

    private static final String MARK = "in-use";

    private final FileChannel channel;

    private FolderUse(FileChannel channel) {
        this.channel = channel;
    }

    /** Marks a folder until the mark is closed. */
    static FolderUse of(Path folder) throws IOException {
        FileChannel channel = open(folder);
        try {
            var unused = channel.tryLock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException e) {
            // this process uses it already
        }
        return new FolderUse(channel);
    }

    /** Whether no process uses a folder. */
    static boolean isFree(Path folder) throws IOException {
        try (FileChannel channel = open(folder)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(
                folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
