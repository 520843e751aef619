package dev.knowhow.edit;

import dev.knowhow.spi.FolderFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The paths that belong to this machine alone: what git ignores, the folders of state and lock, an index beside its
 * state or named {@code .knowhow}, and those of git. A pull that read or wrote them would let a remote learn the keys
 * of the server, or choose them. The rules of git are those of the work tree, for paths without a file, too.
 */
final class LocalPaths {

    /** Also if nobody ignores them, and if this server has its index elsewhere. */
    private static final Set<String> NAMES = Set.of(Constants.DOT_GIT, ".knowhow", ".knowhow-state", ".knowhow-lock");

    private static final String STATE_SUFFIX = "-state";

    private final Path top;
    private final List<Path> folders;
    private final List<IgnoreNode> everywhere;
    private final Map<String, IgnoreNode> byFolder = new HashMap<>();

    /** Takes the name of the store of the state, which is its folder unless a service keeps it. */
    LocalPaths(Repository git, String state) throws IOException {
        this.top = git.getWorkTree().toPath().toRealPath();
        this.folders = folders(state);
        this.everywhere = List.of(
                rules(git.getCommonDirectory().toPath().resolve(Constants.INFO_EXCLUDE)), rules(excludesFile(git)));
    }

    /** The folder of the state, and that of the index beside it. */
    private static List<Path> folders(String state) throws IOException {
        List<Path> folders = new ArrayList<>();
        try {
            Path folder = Path.of(state);
            for (Path each : List.of(folder, folder.resolveSibling(withoutSuffix(folder.getFileName())))) {
                if (each.isAbsolute() && Files.isDirectory(each)) {
                    folders.add(each.toRealPath());
                }
            }
        } catch (InvalidPathException e) {
            // the name of a service
        }
        return folders;
    }

    private static String withoutSuffix(@Nullable Path name) {
        String text = String.valueOf(name);
        return text.endsWith(STATE_SUFFIX) ? text.substring(0, text.length() - STATE_SUFFIX.length()) : text;
    }

    private static @Nullable Path excludesFile(Repository git) throws IOException {
        try {
            Path named = git.getConfig()
                    .getPath(
                            ConfigConstants.CONFIG_CORE_SECTION,
                            null,
                            ConfigConstants.CONFIG_KEY_EXCLUDESFILE,
                            git.getFS(),
                            git.getWorkTree(),
                            null);
            Path usual = SystemReader.getInstance().getXdgConfigDirectory(git.getFS()); // null without a home
            return named != null || usual == null ? named : usual.resolve("git").resolve("ignore");
        } catch (InvalidPathException e) {
            throw new IOException("core.excludesFile of git is no path: " + e.getInput(), e);
        }
    }

    private static IgnoreNode rules(@Nullable Path file) throws IOException {
        IgnoreNode rules = new IgnoreNode();
        if (file != null && Files.isRegularFile(file)) {
            rules.parse(
                    file.toString(),
                    new ByteArrayInputStream(FolderFiles.readAt(file).orElse(new byte[0])));
        }
        return rules;
    }

    /** Whether a path lies in a folder of git or of the server, whatever is committed. */
    boolean isReserved(String path) {
        for (String name : path.split("/", -1)) {
            if (NAMES.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        Path file = top.resolve(path);
        return folders.stream().anyMatch(folder -> file.startsWith(folder) || folder.startsWith(file));
    }

    /** Whether git ignores a file, or a folder that it is in. */
    boolean isIgnored(String path) throws IOException {
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            if (isIgnored(path.substring(0, end), true)) {
                return true;
            }
        }
        return isIgnored(path, false);
    }

    /** The rules of the nearest folder come first. */
    private boolean isIgnored(String path, boolean isFolder) throws IOException {
        for (int end = path.lastIndexOf('/'); ; end = path.lastIndexOf('/', end - 1)) {
            Boolean decided =
                    rules(path.substring(0, Math.max(end, 0))).checkIgnored(path.substring(end + 1), isFolder);
            if (decided != null) {
                return decided;
            }
            if (end < 0) {
                break;
            }
        }
        for (IgnoreNode rules : everywhere) {
            Boolean decided = rules.checkIgnored(path, isFolder);
            if (decided != null) {
                return decided;
            }
        }
        return false;
    }

    private IgnoreNode rules(String folder) throws IOException {
        IgnoreNode known = byFolder.get(folder);
        if (known == null) {
            Path file = top.resolve(folder).resolve(Constants.DOT_GIT_IGNORE);
            known = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? rules(file) : new IgnoreNode();
            byFolder.put(folder, known);
        }
        return known;
    }
}
