package dev.knowhow.internal.link;

import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file that a link leads to, among some files that are not notes: seen from the folder of the note, then from
 * the root, then by the end of its path, as Obsidian does.
 */
public final class FileLinks {

    private static final Comparator<String> SHORTEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<String, TreeSet<String>> byName = new HashMap<>();

    /**
     * Finds files.
     *
     * @param files their paths below the root
     */
    public FileLinks(Collection<String> files) {
        for (String file : files) {
            byName.computeIfAbsent(name(file), any -> new TreeSet<>(SHORTEST)).add(file);
        }
    }

    /** The path of the file that a link leads to; null if it leads to none of the files. */
    public @Nullable String resolve(NoteId from, Link link) {
        String path = LinkKeys.clean(link.target());
        TreeSet<String> named = byName.get(name(path));
        if (link.kind() == Link.Kind.EXTERNAL || named == null) {
            return null;
        }
        for (String folder : path.startsWith("/") ? List.of("") : List.of(from.folder(), "")) {
            String file = LinkKeys.resolved(folder, path);
            if (file != null && named.contains(file)) {
                return file;
            }
        }
        String end = "/" + String.join("/", LinkKeys.parts(path));
        return named.stream()
                .filter(file -> ("/" + file).endsWith(end))
                .findFirst()
                .orElse(null);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
