package dev.knowhow.edit;

import java.io.IOException;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEditor.DeletePath;
import org.eclipse.jgit.dircache.DirCacheEditor.PathEdit;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** The index of git: the files of the next commit of a person. */
final class GitIndex {

    private GitIndex() {}

    /** Locks the index, which the caller unlocks. Waits a second for another program that holds it. */
    static DirCache lock(Repository repository) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return repository.lockDirCache();
            } catch (LockFailedException e) {
                if (i == GitRepository.ATTEMPTS) {
                    throw e;
                }
                GitRepository.pause();
            }
        }
    }

    /** Sets entries, or removes those without a blob. */
    static void put(DirCache index, Map<String, @Nullable ObjectId> entries) {
        DirCacheEditor editor = index.editor();
        entries.forEach((path, blob) -> {
            DirCacheEntry known = index.getEntry(path);
            boolean isIntended = known != null && known.isIntentToAdd(); // git would leave it out of the next commit
            if (blob == null || isIntended) {
                editor.add(new DeletePath(path));
            }
            if (blob != null) {
                editor.add(new SetBlob(path, blob));
            }
        });
        editor.finish();
    }

    /** Sets the blob of an entry, which is of a regular file if it is new. */
    private static final class SetBlob extends PathEdit {

        private final ObjectId blob;

        SetBlob(String path, ObjectId blob) {
            super(path);
            this.blob = blob;
        }

        @Override
        public void apply(DirCacheEntry entry) {
            if (entry.getRawMode() == 0) {
                entry.setFileMode(FileMode.REGULAR_FILE);
            }
            entry.setObjectId(blob);
            entry.setLength(0); // git compares the content
        }
    }
}
