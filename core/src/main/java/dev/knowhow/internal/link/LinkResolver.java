package dev.knowhow.internal.link;

import static dev.knowhow.internal.link.LinkKeys.clean;
import static dev.knowhow.internal.link.LinkKeys.key;
import static dev.knowhow.internal.link.LinkKeys.parts;
import static dev.knowhow.internal.link.LinkKeys.resolved;
import static dev.knowhow.internal.link.LinkKeys.withoutEnding;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the target of a link by the rules of the tools that write vaults. Rules are tried in order, the strictest
 * first; the first one that finds a note wins.
 */
public final class LinkResolver {

    private static final List<String> AS_FILE =
            List.of("", ".md", "/index.md", "/README.md", "/_index.md", "/readme.md", ".markdown", ".mdx", ".qmd");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z]{2,4})?");

    private final Catalog catalog;
    private final Suffixes suffixes;

    /** Resolves links among some notes. */
    public LinkResolver(Catalog catalog) {
        this.catalog = catalog;
        this.suffixes = new Suffixes(catalog);
    }

    /**
     * The target of a link.
     *
     * @return the best note; more than one if several are equally good; empty if the link leads nowhere or out of the
     *     vault
     */
    public List<NoteId> resolve(Note from, Link link) {
        if (link.kind() == Link.Kind.EXTERNAL) {
            return List.of();
        }
        if (link.target().isBlank()) {
            return List.of(from.id());
        }
        if (link.kind() != Link.Kind.WIKI || link.text().isBlank()) {
            return target(from, link.target(), link.kind());
        }
        return firstOf(
                List.of(() -> target(from, link.target(), link.kind()), () -> target(from, link.text(), link.kind())));
    }

    /**
     * The text of a link, if it differs from the target.
     *
     * @param to the target
     * @return the text, if any
     */
    public String shown(Note from, Link link, NoteId to) {
        if (link.kind() != Link.Kind.WIKI || link.text().isBlank()) {
            return link.text().strip();
        }
        boolean swapped = !target(from, link.target(), link.kind()).contains(to);
        return (swapped ? link.target() : link.text()).strip();
    }

    /**
     * All notes that a link may mean for a reader who does not know which one is nearest: for a bare file name, each
     * note of this name. A whole file name in the folder of the note means that file.
     *
     * @param to the target
     * @return the target, then the others
     */
    List<NoteId> called(NoteId from, Link link, List<NoteId> to) {
        Set<NoteId> called = new LinkedHashSet<>(to);
        String name = clean(link.target());
        boolean isFileBeside = to.stream()
                .anyMatch(beside -> beside.folder().equals(from.folder())
                        && beside.fileName().equals(name));
        if (link.kind() != Link.Kind.MARKDOWN && !name.contains("/") && !isFileBeside) {
            List<NoteId> same = suffixes.ending(name);
            if (same.containsAll(to)) {
                called.addAll(same);
            }
        }
        return List.copyOf(called);
    }

    private List<NoteId> target(Note note, String target, Link.Kind kind) {
        NoteId from = note.id();
        String path = clean(target);
        if (path.startsWith("/")) {
            return firstOf(List.of(
                    () -> Suffixes.nearestTranslation(from, address(path)),
                    () -> file("", path),
                    () -> suffixes.longest(from, path),
                    () -> untranslated(from, path),
                    () -> kind == Link.Kind.MARKDOWN ? datedPost(path) : name(from, target)));
        }
        if (kind == Link.Kind.MARKDOWN || path.startsWith("./") || path.startsWith("../")) {
            return firstOf(List.of(
                    () -> path.endsWith("/") ? seenFromItself(note, path) : List.of(),
                    () -> file(from.folder(), path),
                    () -> file("", path),
                    () -> seenFromItself(note, path),
                    () -> suffixes.whole(from, path),
                    () -> Suffixes.nearestTranslation(from, address(path)),
                    () -> kind == Link.Kind.MARKDOWN ? List.of() : name(from, target)));
        }
        return firstOf(List.of(
                () -> path.contains("/") ? file("", path) : List.of(),
                () -> suffixes.whole(from, path),
                () -> file(from.folder(), path),
                () -> name(from, target)));
    }

    /**
     * The page of a site in its default language, if an address names a translation that is missing. The address begins
     * with a language whose folder the note is in.
     */
    private List<NoteId> untranslated(NoteId from, String path) {
        List<String> parts = parts(path);
        if (parts.size() < 2
                || !LANGUAGE.matcher(parts.getFirst()).matches()
                || !parts(from.folder()).contains(parts.getFirst())) {
            return List.of();
        }
        String page = "/" + String.join("/", parts.subList(1, parts.size()));
        return firstOf(List.of(() -> address(page), () -> file("", page)));
    }

    /** Resolves an address as a browser does from the page of a note, which has its own folder. */
    private List<NoteId> seenFromItself(Note note, String path) {
        for (String folder : LinkKeys.ownFolders(note)) {
            String resolved = resolved(folder, path);
            List<NoteId> notes = resolved == null
                    ? List.of()
                    : folder.startsWith("/") ? address("/" + resolved) : file("", resolved);
            if (!notes.isEmpty()) {
                return notes;
            }
        }
        return List.of();
    }

    /** A note with this path, with or without file extension, or the index file of this folder. */
    private List<NoteId> file(String folder, String path) {
        String exact = resolved(folder, path);
        if (exact == null) {
            return List.of();
        }
        String bare = withoutEnding(exact);
        for (String start : exact.equals(bare) ? List.of(exact) : List.of(exact, bare)) {
            for (String ending : AS_FILE) {
                String file = start.isEmpty() && ending.startsWith("/") ? ending.substring(1) : start + ending;
                if (!file.isEmpty() && catalog.has(file)) {
                    return List.of(new NoteId(file));
                }
            }
        }
        return bare.isEmpty() ? sameFile("/", "") : sameFile(lastKey(bare), bare);
    }

    /** A note with the same path in other case, or with an extension of another parser. */
    private List<NoteId> sameFile(String key, String bare) {
        return catalog.byPath(key).stream()
                .filter(note -> {
                    String file = note.path().substring(0, note.path().length() - ending(note));
                    return file.equalsIgnoreCase(bare)
                            || note.path().equalsIgnoreCase(bare)
                            || (LinkKeys.isIndex(note.baseName())
                                    && note.folder().equalsIgnoreCase(bare))
                            || (LinkKeys.isIndex(bare.substring(bare.lastIndexOf('/') + 1))
                                    && bare.contains("/")
                                    && file.equalsIgnoreCase(bare.substring(0, bare.lastIndexOf('/'))));
                })
                .sorted()
                .limit(1)
                .toList();
    }

    private static int ending(NoteId note) {
        return note.fileName().length() - note.baseName().length();
    }

    /**
     * The notes with an address.
     *
     * @param path a path that starts with {@code /}
     */
    public List<NoteId> address(String path) {
        String wanted = addressOf(path);
        List<String> parts = parts(path);
        String key = parts.isEmpty() ? "/" : LinkKeys.key(lastName(parts));
        List<NoteId> paths = having(wanted, catalog.byName(key), link -> link.startsWith("/"));
        return paths.isEmpty() ? having(wanted, catalog.byName(key), link -> true) : paths;
    }

    /** A slug without a path is the end of an address only. */
    private static List<NoteId> having(String address, Collection<NamedNote> notes, Predicate<String> isAddress) {
        return notes.stream()
                .filter(note -> note.permalinks().stream()
                        .filter(isAddress)
                        .map(LinkResolver::addressOf)
                        .anyMatch(address::equals))
                .map(NamedNote::id)
                .sorted()
                .toList();
    }

    private static String addressOf(String path) {
        List<String> parts = new ArrayList<>(parts(withoutEnding(clean(path))));
        if (!parts.isEmpty() && LinkKeys.isIndex(parts.getLast())) {
            parts.removeLast();
        }
        return String.join("/", parts).toLowerCase(Locale.ROOT);
    }

    /** A note with this alias, title or last part of an address; the first of these kinds that finds a note wins. */
    private List<NoteId> name(NoteId from, String name) {
        String key = key(name);
        Collection<NamedNote> named = catalog.byName(key);
        Collection<NamedNote> slugs = catalog.byName(lastKey(withoutEnding(clean(name))));
        return Stream.<Supplier<List<NoteId>>>of(
                        () -> having(
                                from, named, note -> note.aliases().stream().map(LinkKeys::key), key),
                        () -> having(from, named, note -> Stream.of(key(note.title())), key),
                        () -> having(
                                from,
                                slugs,
                                note -> note.permalinks().stream().map(LinkResolver::addressOf),
                                addressOf(name)),
                        () -> having(
                                from,
                                slugs,
                                note -> note.permalinks().stream().map(link -> lastKey(addressOf(link))),
                                key))
                .map(Supplier::get)
                .filter(notes -> !notes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<NoteId> having(
            NoteId from,
            Collection<NamedNote> notes,
            java.util.function.Function<NamedNote, Stream<String>> names,
            String key) {
        return Suffixes.nearest(
                from,
                notes.stream()
                        .filter(note -> names.apply(note).anyMatch(key::equals))
                        .map(NamedNote::id)
                        .toList());
    }

    /** A post whose file name begins with its date, which its address lacks. */
    private List<NoteId> datedPost(String path) {
        String key = lastKey(withoutEnding(path));
        List<NoteId> posts = catalog.byName(key).stream()
                .map(NamedNote::id)
                .filter(note -> LinkKeys.isDated(note, key))
                .toList();
        return posts.size() == 1 ? posts : List.of();
    }

    private static String lastName(List<String> parts) {
        String last = withoutEnding(parts.getLast());
        return LinkKeys.isIndex(last) && parts.size() > 1 ? parts.get(parts.size() - 2) : last;
    }

    private static String lastKey(String path) {
        List<String> parts = parts(path);
        return parts.isEmpty() ? "/" : key(Objects.requireNonNull(parts.getLast()));
    }

    private static List<NoteId> firstOf(List<Supplier<List<NoteId>>> readings) {
        for (Supplier<List<NoteId>> reading : readings) {
            List<NoteId> notes = reading.get();
            if (!notes.isEmpty()) {
                return notes;
            }
        }
        return List.of();
    }
}
