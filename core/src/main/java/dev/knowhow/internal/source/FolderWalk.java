package dev.knowhow.internal.source;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One walk through a folder: each file's size and time come with the listing, so that nothing is looked at twice. */
final class FolderWalk implements FileVisitor<Path> {

    private final Path root;
    private final Consumer<Stamp> notes;
    private final Consumer<Problem> problems;

    /** For each open folder, its entries by their names in lower case. */
    private final Deque<Map<String, String>> open = new ArrayDeque<>();

    FolderWalk(Path root, Consumer<Stamp> notes, Consumer<Problem> problems) {
        this.root = root;
        this.notes = notes;
        this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (!folder.equals(root)) {
            if (passedOver(folder) || !nameable(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            compareWithNeighbours(folder);
        }
        open.push(new HashMap<>());
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (passedOver(file) || !nameable(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            followed(file);
        } else if (attributes.isRegularFile()) {
            compareWithNeighbours(file);
            notes.accept(new Stamp(
                    new NoteId(relative(file)),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis(),
                    ""));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
        if (path.equals(root)) {
            throw failure;
        }
        boolean wentAway = failure instanceof NoSuchFileException;
        if (!wentAway && !passedOver(path)) {
            problem(Severity.ERROR, path, "cannot be listed: " + reason(failure), "check that you may read it");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        open.pop();
        if (failure != null) {
            return visitFileFailed(folder, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    private void followed(Path link) {
        try {
            Path target = link.toRealPath();
            if (link.startsWith(target)) {
                problem(
                        Severity.WARNING,
                        link,
                        "a link to a folder it lies in itself, not followed",
                        "take the link away");
            } else if (!target.startsWith(root)) {
                problem(
                        Severity.WARNING,
                        link,
                        "a link out of the notes folder, not followed",
                        "move what it leads to into the notes folder, or take the link away");
            }
        } catch (IOException e) {
            problem(Severity.WARNING, link, "a link that leads nowhere: " + reason(e), "mend the link or take it away");
        }
    }

    private void compareWithNeighbours(Path entry) {
        Map<String, String> neighbours = open.peek();
        if (neighbours == null) {
            return;
        }
        String name = String.valueOf(entry.getFileName());
        String other = neighbours.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (other != null) {
            problem(
                    Severity.WARNING,
                    entry,
                    "differs from " + other + " only in upper and lower case; on many systems these two cannot both be",
                    "rename one of them");
        }
    }

    /** Whether the name survives becoming text; in a locale without UTF-8, or for broken bytes, it does not. */
    private boolean nameable(Path path) {
        try {
            if (root.resolve(root.relativize(path).toString()).equals(path)) {
                return true;
            }
        } catch (InvalidPathException e) {
            // the same problem, noticed by the file system
        }
        problem(
                Severity.ERROR,
                path,
                "has a name that is not text in this system's encoding, passed over",
                "rename it in UTF-8, or run with a UTF-8 locale");
        return false;
    }

    /** Whether a walk from the root would come to a place: no folder on the way is passed over or a link. */
    static boolean reaches(Path root, Path place) {
        Path at = root;
        for (Path step : root.relativize(place)) {
            if (Files.isSymbolicLink(at) && !at.equals(root)) {
                return false;
            }
            at = at.resolve(step);
            if (passedOver(at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is neither a note nor has notes in it. */
    static boolean passedOver(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.equals("node_modules");
    }

    private void problem(Severity severity, Path path, String what, String remedy) {
        problems.accept(new Problem(severity, relative(path), 0, what, remedy));
    }

    private String relative(Path path) {
        String relative = root.relativize(path).toString();
        String separator = path.getFileSystem().getSeparator();
        return separator.equals("/") ? relative : relative.replace(separator, "/");
    }

    private static String reason(IOException failure) {
        String name = failure.getClass().getSimpleName().replaceAll("Exception$", "");
        String message = failure.getMessage();
        return message == null ? name : name + " " + message;
    }
}
