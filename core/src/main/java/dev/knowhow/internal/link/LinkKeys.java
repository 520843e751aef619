package dev.knowhow.internal.link;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.text.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys that connect links and notes. A link can lead to a note only if they have a key in common, so that if a note
 * appears, disappears or changes its names, only the links with its keys are resolved again.
 *
 * <p>Keys of a note's path are plain; keys of its aliases, title and addresses have the prefix {@code =}.
 */
public final class LinkKeys {

    private static final Pattern HIDDEN = Pattern.compile("(?:^|/)\\.(?!attachments/)");
    private static final Pattern GAPS = Pattern.compile("[\\s_\\p{Pd}]+");
    private static final Pattern ENDING =
            Pattern.compile("\\.(md|markdown|mdx|mkd|mdown|qmd|rmd|html?)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT = Pattern.compile("^@(?:site)?/");
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-(.+)");
    private static final String NAMED = "=";

    private LinkKeys() {}

    /** The key of a name, without case and with one separator for all. */
    public static String key(String name) {
        String folded = Fold.ofCase(name.strip());
        String joined = GAPS.matcher(folded).replaceAll("-");
        int start = joined.startsWith("-") ? 1 : 0;
        int end = joined.endsWith("-") ? joined.length() - 1 : joined.length();
        return start < end ? joined.substring(start, end) : folded;
    }

    /** All keys of a note. */
    public static Set<String> of(Note note) {
        return of(NamedNote.of(note));
    }

    /** All keys of a note. */
    public static Set<String> of(NamedNote note) {
        Set<String> keys = new TreeSet<>(ofPath(note.id()));
        for (String name : namesOf(note.id(), note.title(), note.aliases(), note.permalinks())) {
            keys.add(NAMED + name);
        }
        return keys;
    }

    /** The keys of a note's path: its file name, and its folder if it is the index file of the folder. */
    public static Set<String> ofPath(NoteId id) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(id.baseName()));
        if (!withoutEnding(id.fileName()).equals(id.baseName())) {
            keys.add(key(id.fileName()));
        }
        if (isIndex(id.baseName())) {
            keys.add(folderKey(id.folder()));
        }
        return keys;
    }

    private static Set<String> namesOf(NoteId id, String title, List<String> aliases, List<String> permalinks) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(title));
        aliases.forEach(alias -> keys.add(key(alias)));
        permalinks.forEach(permalink -> keys.add(lastKey(permalink)));
        Matcher dated = DATED.matcher(id.baseName());
        if (dated.matches()) {
            keys.add(key(dated.group(1)));
        }
        return keys;
    }

    /** Whether the file name of a note is a date and a name with this key, as of a post. */
    static boolean isDated(NoteId id, String key) {
        Matcher dated = DATED.matcher(id.baseName());
        return dated.matches() && key(dated.group(1)).equals(key);
    }

    /** The key under which an index stores notes by alias, title or address. */
    public static String named(String key) {
        return NAMED + key;
    }

    /** The keys of the targets of a note's links. */
    public static Set<String> ofLinks(Note from) {
        Set<String> keys = new TreeSet<>();
        for (Link link : from.links()) {
            keys.addAll(ofLink(from, link));
        }
        return keys;
    }

    /** The keys of the target of a link in a note. */
    public static Set<String> ofLink(Note from, Link link) {
        Set<String> keys = new HashSet<>();
        if (link.kind() != Link.Kind.EXTERNAL && !link.target().isEmpty()) {
            addTarget(keys, from, link.target());
            if (link.kind() == Link.Kind.WIKI && !link.text().isBlank()) {
                addTarget(keys, from, link.text());
            }
        }
        return keys;
    }

    /** The keys of links that may lead to a note with these keys. */
    public static Set<String> ofLinksTo(Collection<String> noteKeys) {
        Set<String> keys = new TreeSet<>();
        noteKeys.forEach(key -> keys.add(key.startsWith(NAMED) ? key.substring(NAMED.length()) : key));
        return keys;
    }

    private static void addTarget(Set<String> keys, Note from, String target) {
        keys.add(key(target));
        String path = clean(target);
        List<String> parts = parts(path);
        if (parts.isEmpty() && path.startsWith("/")) {
            keys.add("/");
            return;
        }
        if (parts.isEmpty() || parts.getLast().equals("..")) {
            addFolder(keys, resolved(from.id().folder(), path));
            ownFolders(from).forEach(folder -> addFolder(keys, resolved(folder, path)));
            return;
        }
        String last = withoutEnding(parts.getLast());
        keys.add(key(last));
        keys.add(key(parts.getLast()));
        if (isIndex(last)) {
            addFolder(
                    keys,
                    parts.size() > 1 ? parts.get(parts.size() - 2) : from.id().folder());
        }
    }

    /**
     * The folders from which a browser resolves the relative links of a note's page: its addresses, the folders of
     * addresses without a slash at the end, and its path.
     */
    static List<String> ownFolders(Note note) {
        List<String> folders = new ArrayList<>();
        List<String> parents = new ArrayList<>();
        for (String permalink : note.permalinks()) {
            if (permalink.startsWith("/")) {
                folders.add(permalink);
                if (!permalink.endsWith("/")) {
                    parents.add(permalink.substring(0, permalink.lastIndexOf('/') + 1));
                }
            }
        }
        folders.addAll(parents);
        NoteId id = note.id();
        folders.add(isIndex(id.baseName()) ? id.folder() : withoutEnding(id.path()));
        return folders;
    }

    private static void addFolder(Set<String> keys, @Nullable String folder) {
        if (folder != null) {
            keys.add(folderKey(folder));
        }
    }

    private static String lastKey(String path) {
        List<String> parts = parts(clean(path));
        if (parts.isEmpty()) {
            return "/";
        }
        String last = withoutEnding(parts.getLast());
        return isIndex(last) && parts.size() > 1 ? key(parts.get(parts.size() - 2)) : key(last);
    }

    static String folderKey(String folder) {
        return folder.isEmpty() ? "/" : key(folder.substring(folder.lastIndexOf('/') + 1));
    }

    /**
     * A target as a path, without a query string. The root of the content is {@code @/} in Zola, and {@code @site/} in
     * Docusaurus.
     */
    static String clean(String target) {
        String written = target.strip().replace('\\', '/');
        String path = ROOT.matcher(written).replaceFirst("/");
        int query = path.indexOf('?');
        return query > 0 && path.contains("=") ? path.substring(0, query) : path;
    }

    static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** A path relative to a folder; null if it leaves the root. */
    static @Nullable String resolved(String folder, String path) {
        String walked = walked(folder, path);
        return walked.equals("..") || walked.startsWith("../") ? null : walked;
    }

    /** A path relative to a folder; it begins with {@code ..} for each step out of the root. */
    static String walked(String folder, String path) {
        List<String> walked = parts(folder);
        for (String part : parts(path)) {
            if (!part.equals("..") || walked.isEmpty() || walked.getLast().equals("..")) {
                walked.add(part);
            } else {
                walked.removeLast();
            }
        }
        return String.join("/", walked);
    }

    /**
     * The path of an image that a note links, below the root of the notes.
     *
     * @param pictures the pattern of image names
     * @return null if it is not an image, is hidden, or is outside of the notes
     */
    public static @Nullable String picture(NoteId from, String target, Pattern pictures) {
        String path = clean(target);
        if (!pictures.matcher(path).matches()) {
            return null;
        }
        String resolved = path.startsWith("/") ? resolved("", path) : resolved(from.folder(), path);
        return resolved == null
                        || resolved.isEmpty()
                        || HIDDEN.matcher(resolved).find()
                ? null
                : resolved;
    }

    static String withoutEnding(String path) {
        return ENDING.matcher(path).replaceFirst("");
    }

    /** Whether a file of this name is the index file of its folder. */
    public static boolean isIndex(String baseName) {
        String key = key(baseName);
        return key.equals("index") || key.equals("readme");
    }
}
