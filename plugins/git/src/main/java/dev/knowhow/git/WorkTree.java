package dev.knowhow.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The git work tree that notes lie in. Found without JGit, so that nothing of it is loaded where there is none.
 *
 * @param root the folder with {@code .git} in it
 * @param gitDir where its own state lies, such as {@code HEAD}
 * @param commonDir where what it shares with other work trees lies, such as branches
 * @param prefix the notes folder's path under the root, with a slash at its end; empty if it is the root
 */
record WorkTree(Path root, Path gitDir, Path commonDir, String prefix) {

    private static final String POINTER = "gitdir:";

    /**
     * The work tree around a folder.
     *
     * @return null if it lies in none
     * @throws IOException if there is a {@code .git} that leads nowhere
     */
    static @Nullable WorkTree around(Path notes) throws IOException {
        Path folder = notes.toRealPath();
        for (Path root = folder; root != null; root = root.getParent()) {
            Path git = root.resolve(".git");
            if (Files.exists(git)) {
                return of(root, git, folder);
            }
            if (isGitDir(root)) {
                throw new IOException(root + " is a bare repository, which has no files beside its history");
            }
        }
        return null;
    }

    private static WorkTree of(Path root, Path git, Path folder) throws IOException {
        Path gitDir = git;
        if (Files.isRegularFile(git)) {
            String pointer = Files.readString(git).strip();
            if (!pointer.startsWith(POINTER)) {
                throw new IOException(git + " does not say where the repository is");
            }
            gitDir = root.resolve(pointer.substring(POINTER.length()).strip()).normalize();
        }
        Path shared = gitDir.resolve("commondir");
        Path commonDir = Files.isRegularFile(shared)
                ? gitDir.resolve(Files.readString(shared).strip()).normalize()
                : gitDir;
        if (!Files.isRegularFile(gitDir.resolve("HEAD"))) {
            throw new IOException(gitDir + " is no repository: it has no HEAD");
        }
        String path =
                root.relativize(folder).toString().replace(root.getFileSystem().getSeparator(), "/");
        return new WorkTree(root, gitDir, commonDir, path.isEmpty() ? "" : path + "/");
    }

    private static boolean isGitDir(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }
}
