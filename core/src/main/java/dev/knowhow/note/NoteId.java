package dev.knowhow.note;

import org.jspecify.annotations.Nullable;

/**
 * The identity of a note: its path under the root of its source, with {@code /} between the parts, as in {@code
 * practices/retries.md}. Immutable; ordered by the path's characters.
 *
 * @param path relative, never empty, without empty, {@code .} or {@code ..} parts
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
                    "'" + path + "' is no note id: use a path below the notes folder such as practices/retries.md");
        }
    }

    /** Whether a path may be an id: all its parts are names. Ids are made by the thousand, so this makes no garbage. */
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

    /** The last part of the path, as in {@code retries.md}. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The last part of the path without its ending, as in {@code retries}. */
    public String baseName() {
        String name = fileName();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The path of the folder the note lies in, empty for the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /**
     * Whether it lies at a path: is the note there, or lies in the folder there.
     *
     * @param place a path; empty for the root
     */
    public boolean isAt(String place) {
        return place.isEmpty()
                || (path.startsWith(place) && (path.length() == place.length() || path.charAt(place.length()) == '/'));
    }

    // Those that a record is given are linked when first used, which keeps a short command waiting.

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
