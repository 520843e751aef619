package dev.knowhow.internal.people;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.text.FoldedWord;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Handles and the full names beside them in notes: {@code Jane Doe (@jane)}, {@code @jane (Jane Doe)}, {@code @jane -
 * Jane Doe} and {@code [Jane Doe](https://github.com/jane)}. So people with a handle are also found by name.
 */
final class NamePairs {

    private static final String NAME = "(\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*){1,3})";
    private static final String HANDLE = "@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}])?)";
    private static final Pattern NAME_FIRST = Pattern.compile(NAME + " ?\\(" + HANDLE + "\\)");
    private static final Pattern HANDLE_FIRST = Pattern.compile(HANDLE + " ?(?:\\(|[-–—] )" + NAME);

    /** Longer lines are skipped. */
    private static final int LONGEST_LINE = 1_000;

    private final Map<String, Set<String>> names = new TreeMap<>();

    /** Adds an occurrence of a pair. */
    void add(String handle, String name) {
        names.computeIfAbsent(NameKey.of(handle), any -> new TreeSet<>()).add(NameKey.tidy(name));
    }

    /** The full names by lower-case handle, if the notes agree on them. */
    Map<String, String> known() {
        Map<String, Integer> handles = new HashMap<>();
        names.values().forEach(each -> each.forEach(name -> handles.merge(folded(name), 1, Integer::sum)));
        Map<String, String> known = new TreeMap<>();
        names.forEach((handle, each) -> {
            String name = each.iterator().next();
            boolean one = each.stream().map(NamePairs::folded).distinct().count() == 1;
            if (one && handles.getOrDefault(folded(name), 0) == each.size()) {
                known.put(handle, name);
            }
        });
        return known;
    }

    private static String folded(String name) {
        return FoldedWord.spaced(name).strip();
    }

    /** Passes each pair in a note on: the handle, then the name. */
    static void in(Note note, BiConsumer<String, String> pairs) {
        TextNames.texts(note, text -> {
            if (text.indexOf('@') >= 0) {
                text.lines()
                        .filter(line -> line.indexOf('@') >= 0 && line.length() <= LONGEST_LINE)
                        .forEach(line -> scan(line, pairs));
            }
        });
        for (Link link : note.links()) {
            String handle = link.kind() == Link.Kind.EXTERNAL ? TextNames.profile(link.target()) : null;
            if (handle != null && NameKey.isFull(link.text()) && link.text().matches(NAME)) {
                pairs.accept(handle, link.text());
            }
        }
    }

    private static void scan(String line, BiConsumer<String, String> pairs) {
        Matcher nameFirst = NAME_FIRST.matcher(line);
        while (nameFirst.find()) {
            pairs.accept(nameFirst.group(2), nameFirst.group(1));
        }
        Matcher handleFirst = HANDLE_FIRST.matcher(line);
        while (handleFirst.find()) {
            pairs.accept(handleFirst.group(1), handleFirst.group(2));
        }
    }
}
