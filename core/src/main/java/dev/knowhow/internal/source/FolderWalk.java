package dev.knowhow.internal.source;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One parallel walk through a folder; each subfolder is a task. The listing contains size and time of each file, so no
 * file is accessed twice.
 */
final class FolderWalk extends RecursiveAction implements FileVisitor<Path> {

    /** The folder for files of a wiki of Azure DevOps; it is not hidden there. */
    private static final String ATTACHMENTS = ".attachments";

    /** Receives the results, from one thread at a time. */
    private record Sink(Consumer<Stamp> notes, Consumer<Problem> problems) {

        synchronized void take(List<Stamp> found, List<Problem> wrong) {
            found.forEach(notes);
            wrong.forEach(problems);
        }
    }

    private final transient Path root;
    private final transient Path start;
    private final transient Sink sink;
    private final transient List<Stamp> notes = new ArrayList<>();
    private final transient List<Problem> problems = new ArrayList<>();
    private final transient List<FolderWalk> below = new ArrayList<>();

    /** The entries of the folder by their names in lower case. */
    private final transient Map<String, String> neighbours = new HashMap<>();

    private FolderWalk(Path root, Path start, Sink sink) {
        this.root = root;
        this.start = start;
        this.sink = sink;
    }

    /**
     * Walks through a folder.
     *
     * @param root the root of all notes, as a real path
     * @param start where to begin, at the root or below it
     * @param notes receives the stamp of each file, from one thread at a time
     * @param problems receives what could not be listed, likewise
     * @throws IOException if the root cannot be listed
     */
    static void walk(Path root, Path start, Consumer<Stamp> notes, Consumer<Problem> problems) throws IOException {
        try {
            new FolderWalk(root, start, new Sink(notes, problems)).invoke();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    protected void compute() {
        try {
            Files.walkFileTree(start, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            below.forEach(ForkJoinTask::join);
        }
        sink.take(notes, problems);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (passedOver(folder) || !nameable(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (folder.equals(start)) {
            return FileVisitResult.CONTINUE;
        }
        compareWithNeighbours(folder);
        FolderWalk walk = new FolderWalk(root, folder, sink);
        walk.fork();
        below.add(walk);
        return FileVisitResult.SKIP_SUBTREE;
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
            notes.add(new Stamp(
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
        if (failure != null) {
            return visitFileFailed(folder, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    private void followed(Path link) {
        try {
            Path target = link.toRealPath();
            if (link.startsWith(target)) {
                problem(Severity.WARNING, link, "a link to a parent folder, not followed", "take the link away");
            } else if (!target.startsWith(root)) {
                problem(
                        Severity.WARNING,
                        link,
                        "a link out of the notes folder, not followed",
                        "move what it leads to into the notes folder, or take the link away");
            }
        } catch (IOException e) {
            problem(Severity.WARNING, link, "a link that leads nowhere: " + reason(e), "correct or remove the link");
        }
    }

    private void compareWithNeighbours(Path entry) {
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

    /**
     * Whether a file name can be represented as text. In a locale without UTF-8, or with malformed bytes, it cannot.
     */
    private boolean nameable(Path path) {
        String name = String.valueOf(path.getFileName());
        if (isAscii(name)) {
            return true;
        }
        try {
            if (root.resolve(root.relativize(path).toString()).equals(path)) {
                return true;
            }
        } catch (InvalidPathException e) {
            // the same problem, reported by the file system
        }
        problem(
                Severity.ERROR,
                path,
                "has a name that is not text in this system's encoding, ignored",
                "rename it in UTF-8, or run with a UTF-8 locale");
        return false;
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether a walk from the root reaches a path: no parent is skipped or a link. */
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

    /** Whether an entry is skipped: not a note, and without notes in it. */
    static boolean passedOver(Path path) {
        String name = String.valueOf(path.getFileName());
        return (name.startsWith(".") && !name.equals(ATTACHMENTS)) || name.equals("node_modules");
    }

    private void problem(Severity severity, Path path, String what, String remedy) {
        problems.add(new Problem(severity, relative(path), 0, what, remedy));
    }

    private String relative(Path path) {
        String separator = root.getFileSystem().getSeparator();
        String above = root.toString();
        int start = above.endsWith(separator) ? above.length() : above.length() + separator.length();
        String relative = path.equals(root) ? "" : path.toString().substring(start);
        return separator.equals("/") ? relative : relative.replace(separator, "/");
    }

    private static String reason(IOException failure) {
        String name = failure.getClass().getSimpleName().replaceAll("Exception$", "");
        String message = failure.getMessage();
        return message == null ? name : name + " " + message;
    }
}
