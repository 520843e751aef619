package dev.knowhow.publish.site;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Blame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The folder a site lies in. All files are made beside it first, so that a failure leaves the site as it was; then each takes its place
 * in one step, and what is the same stays untouched. A list of the files that were made lies with them: only these are ever replaced
 * or taken away. Not safe for use by many threads.
 */
final class SiteFolder implements AutoCloseable {

    private static final String LIST = ".knowhow-site";
    private static final String NEXT = ".knowhow-site.next";

    private final Path root;
    private final Path next;
    private final Set<String> before;
    private final Set<String> files = new TreeSet<>();

    /** What became of the files. */
    record Changes(int written, int unchanged, int removed) {}

    private SiteFolder(Path root, Set<String> before) {
        this.root = root;
        this.next = root.resolve(NEXT);
        this.before = before;
    }

    /**
     * Begins to make a site.
     *
     * @throws KnowhowException if there is something else in the folder, so that nothing of it is in danger
     */
    static SiteFolder in(Path root) throws IOException {
        Files.createDirectories(root);
        Path list = root.resolve(LIST);
        if (!Files.exists(list)) {
            try (var entries = Files.list(root)) {
                if (entries.anyMatch(entry -> !entry.getFileName().toString().equals(NEXT))) {
                    throw new KnowhowException(
                            Blame.USAGE,
                            root
                                    + " is neither empty nor a site made by knowhow; name a folder of its own for the site");
                }
            }
        }
        Set<String> before =
                Files.exists(list) ? new TreeSet<>(Files.readAllLines(list, StandardCharsets.UTF_8)) : new TreeSet<>();
        SiteFolder folder = new SiteFolder(root, before);
        folder.clear();
        Files.createDirectory(folder.next);
        return folder;
    }

    /** Makes a file, which is not in its place yet. */
    void put(Place place, byte[] content) throws IOException {
        Path file = place.under(next);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        files.add(place.toString());
    }

    /** Puts all files in their places, and takes away those of the time before that are not among them. */
    Changes publish() throws IOException {
        for (String file : files) {
            if (!before.contains(file) && Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                throw new KnowhowException(
                        Blame.USAGE, root.resolve(file) + " was not made by knowhow and is in the way; move it");
            }
        }
        Set<String> all = new TreeSet<>(before);
        all.addAll(files);
        // Whatever happens from here on, the next time knows of each file whose it is.
        list(all);
        int unchanged = 0;
        for (String file : files) {
            Path to = root.resolve(file);
            Path from = next.resolve(file);
            if (Files.isRegularFile(to) && Files.mismatch(from, to) < 0) {
                unchanged++;
            } else {
                Files.createDirectories(to.getParent());
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        int removed = 0;
        for (String file : before) {
            if (!files.contains(file)) {
                removed += remove(file);
            }
        }
        list(files);
        return new Changes(files.size() - unchanged, unchanged, removed);
    }

    /** A list that somebody wrote into may name what lies elsewhere. */
    private int remove(String file) throws IOException {
        try {
            Path path = root.resolve(file).normalize();
            if (!path.startsWith(root) || path.equals(root) || !Files.deleteIfExists(path)) {
                return 0;
            }
            for (Path folder = path.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
                Files.delete(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // something else is still in it
        } catch (InvalidPathException e) {
            return 0;
        }
        return 1;
    }

    private void list(Set<String> names) throws IOException {
        Path list = next.resolve(LIST);
        Files.writeString(list, String.join("\n", names) + "\n");
        Files.move(list, root.resolve(LIST), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void clear() throws IOException {
        if (!Files.isDirectory(next, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(next);
            return;
        }
        Files.walkFileTree(next, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        clear();
    }
}
