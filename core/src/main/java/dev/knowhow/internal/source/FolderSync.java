package dev.knowhow.internal.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes the names in a folder durable: without it, a file that is on disk may have its old name after a crash. */
public final class FolderSync {

    private FolderSync() {}

    /** Syncs the folder of a file that was created, replaced or deleted. */
    public static void of(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // some systems cannot sync a folder; the content of the file is on disk
        }
    }
}
