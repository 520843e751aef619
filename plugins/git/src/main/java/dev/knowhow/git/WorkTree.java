package dev.knowhow.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The git work tree that contains the notes. Found without JGit, so that JGit is not loaded without one.
 *
 * @param root the folder that contains {@code .git}
 * @param gitDir the folder of its own state, such as {@code HEAD}
 * @param commonDir the folder of state shared with other work trees, such as branches
 * @param prefix the path of the notes folder under the root, with a trailing slash; empty if it is the root
 */
record WorkTree(Path root, Path gitDir, Path commonDir, String prefix) {

    private static final String POINTER = "gitdir:";

    /**
     * The work tree that contains a folder.
     *
     * @return null if missing
     * @throws IOException if {@code .git} is invalid
     */
    static @Nullable WorkTree around(Path notes) throws IOException {
        Path folder = notes.toRealPath();
        for (Path root = folder; root != null; root = root.getParent()) {
            Path git = root.resolve(".git");
            if (Files.exists(git)) {
                return of(root, git, folder);
            }
            if (isGitDir(root)) {
                throw new IOException(root + " is a bare repository, which has no work tree");
            }
        }
        return null;
    }

    private static WorkTree of(Path root, Path git, Path folder) throws IOException {
        Path gitDir = git;
        if (Files.isRegularFile(git)) {
            String pointer = Files.readString(git).strip();
            if (!pointer.startsWith(POINTER)) {
                throw new IOException(git + " does not contain the path of the repository");
            }
            gitDir = root.resolve(pointer.substring(POINTER.length()).strip()).normalize();
        }
        Path shared = gitDir.resolve("commondir");
        Path commonDir = Files.isRegularFile(shared)
                ? gitDir.resolve(Files.readString(shared).strip()).normalize()
                : gitDir;
        if (!Files.isRegularFile(gitDir.resolve("HEAD"))) {
            throw new IOException(gitDir + " is not a repository: it has no HEAD");
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
