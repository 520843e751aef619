package dev.knowhow.internal.link;

import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds notes by the end of their path, as most tools accept links: the file name, with folders where needed. */
final class Suffixes {

    private static final String ENGLISH = "en";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})(?:-[A-Za-z]{2,4})?");

    private final Catalog catalog;

    Suffixes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The notes whose path ends with this one, nearest first; several if equally near. */
    List<NoteId> whole(NoteId from, String path) {
        return nearest(from, ending(path));
    }

    /** The notes whose path ends with this one, anywhere. */
    List<NoteId> ending(String path) {
        List<NoteId> named = ending(path, keys(path, name -> name)); // a name may end in .html or .markdown itself
        return named.isEmpty() ? ending(path, keys(path, LinkKeys::withoutEnding)) : named;
    }

    private List<NoteId> ending(String path, List<String> wanted) {
        List<NoteId> ending = candidates(wanted).stream()
                .filter(note -> matched(note, wanted) == wanted.size())
                .toList();
        return sameSpelling(ending, path);
    }

    /**
     * The notes that share the longest end of their path with this one. The rest of the path may be the place of the
     * vault on a site, so a partial match needs two names or a note's whole path, and must be unique.
     */
    List<NoteId> longest(NoteId from, String path) {
        List<String> wanted = keys(path, LinkKeys::withoutEnding);
        int best = 0;
        List<NoteId> notes = new ArrayList<>();
        for (NoteId note : candidates(wanted)) {
            int matched = matched(note, wanted);
            if (matched > best) {
                best = matched;
                notes.clear();
            }
            if (matched == best && matched > 0) {
                notes.add(note);
            }
        }
        if (best == wanted.size()) {
            return nearest(from, notes);
        }
        List<NoteId> sure = new ArrayList<>();
        for (NoteId note : notes) {
            if (best > 1 || spots(note).stream().anyMatch(spot -> spot.size() == 1)) {
                sure.add(note);
            }
        }
        return sure.size() == 1 ? sure : List.of();
    }

    /**
     * The nearest notes: those with the most folders in common, and of these those with the fewest others. Of
     * translations, which all have the name of a language in place of one folder, the English one.
     */
    static List<NoteId> nearest(NoteId from, List<NoteId> notes) {
        if (notes.size() < 2) {
            return notes;
        }
        int most = notes.stream().mapToInt(note -> closeness(from, note)).max().orElse(0);
        List<NoteId> nearest = notes.stream()
                .filter(note -> closeness(from, note) == most)
                .distinct()
                .sorted()
                .toList();
        int language = language(nearest);
        List<NoteId> english = language < 0
                ? List.of()
                : nearest.stream()
                        .filter(note ->
                                LinkKeys.parts(note.path()).get(language).equals(ENGLISH))
                        .toList();
        return english.isEmpty() ? nearest : english;
    }

    /** The nearest of some notes if they are translations; else all. */
    static List<NoteId> nearestTranslation(NoteId from, List<NoteId> notes) {
        return notes.size() > 1 && language(notes) >= 0 ? nearest(from, notes) : notes;
    }

    /** The place of the folder in which alone the paths of translations differ; -1 if the notes are no translations. */
    private static int language(List<NoteId> notes) {
        List<List<String>> paths =
                notes.stream().map(note -> LinkKeys.parts(note.path())).toList();
        int shortest = paths.stream().mapToInt(List::size).min().orElse(0);
        return IntStream.range(0, shortest)
                .filter(place -> paths.stream().allMatch(path -> isLanguage(path.get(place))))
                .filter(place -> paths.stream()
                                .map(path -> without(place, path))
                                .distinct()
                                .count()
                        == 1)
                .findFirst()
                .orElse(-1);
    }

    private static List<String> without(int place, List<String> path) {
        List<String> rest = new ArrayList<>(path);
        rest.remove(place);
        return rest;
    }

    private static boolean isLanguage(String folder) {
        Matcher tag = LANGUAGE.matcher(folder);
        return tag.matches() && LANGUAGES.contains(tag.group(1));
    }

    /** Prefers matches in equal case, if there are any. */
    private static List<NoteId> sameSpelling(List<NoteId> notes, String path) {
        if (notes.size() < 2) {
            return notes;
        }
        List<String> parts = LinkKeys.parts(path);
        String name = LinkKeys.withoutEnding(parts.getLast());
        List<NoteId> same =
                notes.stream().filter(note -> note.baseName().equals(name)).toList();
        return same.isEmpty() ? notes : same;
    }

    private static int closeness(NoteId from, NoteId note) {
        List<String> here = LinkKeys.parts(from.folder());
        List<String> there = LinkKeys.parts(note.folder());
        int shared = 0;
        while (shared < here.size() && shared < there.size() && here.get(shared).equals(there.get(shared))) {
            shared++;
        }
        return 1000 * shared - there.size();
    }

    private Set<NoteId> candidates(List<String> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        return new LinkedHashSet<>(catalog.byPath(wanted.getLast()));
    }

    private static int matched(NoteId note, List<String> wanted) {
        int most = 0;
        for (List<String> spot : spots(note)) {
            int matched = 0;
            while (matched < spot.size()
                    && matched < wanted.size()
                    && spot.get(spot.size() - 1 - matched).equals(wanted.get(wanted.size() - 1 - matched))) {
                matched++;
            }
            most = Math.max(most, matched);
        }
        return most;
    }

    /** The paths of a note: its own, and that of its folder if it is the index file. */
    private static List<List<String>> spots(NoteId note) {
        List<String> folders = new ArrayList<>();
        LinkKeys.parts(note.folder()).forEach(folder -> folders.add(LinkKeys.key(folder)));
        List<String> file = new ArrayList<>(folders);
        file.add(LinkKeys.key(note.baseName()));
        List<List<String>> spots = new ArrayList<>();
        spots.add(file);
        if (LinkKeys.isIndex(note.baseName()) && !folders.isEmpty()) {
            spots.add(folders);
        }
        return spots;
    }

    /** The names of a path as keys, without parent steps and without an index file. */
    private static List<String> keys(String path, UnaryOperator<String> name) {
        List<String> keys = new ArrayList<>();
        for (String part : LinkKeys.parts(path)) {
            if (!part.equals("..")) {
                keys.add(LinkKeys.key(name.apply(part)));
            }
        }
        if (keys.size() > 1 && LinkKeys.isIndex(keys.getLast())) {
            keys.removeLast();
        }
        return keys;
    }
}
