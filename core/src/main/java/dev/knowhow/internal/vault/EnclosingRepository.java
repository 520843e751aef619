package dev.knowhow.internal.vault;

import dev.knowhow.spi.FolderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The git repository that the notes are a folder of.
 *
 * @param files the files of its work tree
 * @param above the path from its root to the notes, with a slash at its end
 */
record EnclosingRepository(FolderFiles files, String above) {

    /** The repository of a folder; null if the folder is in none, or is the root of one. */
    static @Nullable EnclosingRepository of(Path folder) {
        Path notes;
        try {
            notes = folder.toRealPath();
        } catch (IOException e) {
            return null; // the source of the notes reports a folder that is gone
        }
        Path root = notes;
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        if (root == null || root.equals(notes)) {
            return null;
        }
        StringBuilder above = new StringBuilder();
        root.relativize(notes).forEach(name -> above.append(name).append('/'));
        return new EnclosingRepository(new FolderFiles(root), above.toString());
    }
}
