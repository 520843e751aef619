package dev.knowhow.note;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The id of a note: its path below the root of its source, with {@code /} as separator, such as
 * {@code practices/retries.md}. Immutable; ordered by the characters of the path.
 *
 * @param path a relative path, not empty, without empty, {@code .} or {@code ..} segments
 */
public record NoteId(String path) implements Comparable<NoteId> {

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if the path is empty, absolute or leaves its root
     */
    public NoteId {
        if (!proper(path)) {
            throw new IllegalArgumentException(
                    "'" + path + "' is not a note id: use a path below the notes folder such as practices/retries.md");
        }
    }

    /** Whether a path is a valid id. Called thousands of times, so it allocates nothing. */
    public static boolean proper(String path) {
        int start = 0;
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
            if (!isName(path, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return isName(path, start, path.length());
    }

    private static boolean isName(String path, int start, int end) {
        int length = end - start;
        boolean dots = (length == 1 && path.charAt(start) == '.') || (length == 2 && path.startsWith("..", start));
        return length > 0 && !dots;
    }

    /** The file name, such as {@code retries.md}. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The file name without extension, such as {@code retries}. */
    public String baseName() {
        String name = fileName();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The path of the folder of the note, empty for the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The names of the folders of the note, and its own, as written. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(folder().split("/")).filter(name -> !name.isEmpty()), Stream.of(baseName()));
    }

    /**
     * Whether the path is that of the note or of a folder that contains it.
     *
     * @param place a path; empty for the root
     */
    public boolean isAt(String place) {
        return place.isEmpty()
                || (path.startsWith(place) && (path.length() == place.length() || path.charAt(place.length()) == '/'));
    }

    // written out, because the generated methods of records are linked at first use, which delays short commands

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteId that && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public int compareTo(NoteId other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
