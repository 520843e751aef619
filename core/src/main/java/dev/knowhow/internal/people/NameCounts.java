package dev.knowhow.internal.people;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many notes that are for everyone name each person as having a part in them, not counting those found in the text:
 * these follow from this. And how many put a full name beside a handle, see {@link NamePairs}. Kept beside the index,
 * so that a name whose last note is gone is looked for no longer.
 */
public final class NameCounts {

    /** The name under which they are kept. */
    public static final String KEPT = "names";

    /** By name, or by handle and name with a tab between them. */
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    /** Reads what was kept. */
    public static NameCounts of(byte[] kept) {
        NameCounts names = new NameCounts();
        for (String line : new String(kept, StandardCharsets.UTF_8).split("\n")) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                names.counts.put(line.substring(tab + 1), Integer.parseInt(line.substring(0, tab)));
            }
        }
        return names;
    }

    /** What is to be kept. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder();
        counts.forEach(
                (name, count) -> text.append(count).append('\t').append(name).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Adds up. */
    public void add(NameCounts more) {
        more.counts.forEach(this::count);
    }

    /** Whether nobody is counted; of a difference, whether it makes none. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Counts a note in. */
    public void add(Note note) {
        count(note, 1);
    }

    /** Counts a note out. */
    public void remove(Note note) {
        count(note, -1);
    }

    private void count(Note note, int by) {
        if (!isForEveryone(note)) {
            return;
        }
        for (Attribution part : note.attributions()) {
            if (!isMention(part)) {
                count(oneLine(part.name()), by);
            }
        }
        NamePairs.in(note, (handle, name) -> count(oneLine(handle) + '\t' + oneLine(name), by));
    }

    private static String oneLine(String name) {
        return name.replace('\n', ' ').replace('\t', ' ');
    }

    private void count(String name, int by) {
        counts.merge(name, by, (a, b) -> a + b == 0 ? null : a + b);
    }

    /** That a text names somebody must not tell that a note one may not see has a part of theirs. */
    private static boolean isForEveryone(Note note) {
        return note.status() == Status.PUBLISHED
                && note.audience().isEmpty()
                && note.from() == null
                && note.until() == null;
    }

    /** Whether this says that somebody is named in the text, which follows from the text and the names in the vault. */
    public static boolean isMention(Attribution part) {
        return part.role() == Role.MENTIONED && part.origin() == Origin.TEXT;
    }

    /** The names. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(counts.keySet());
        names.removeIf(name -> name.indexOf('\t') >= 0);
        return names;
    }

    /** Full names by handle in lower case, where notes agree on who it is. */
    public Map<String, String> pairs() {
        NamePairs pairs = new NamePairs();
        for (String pair : counts.keySet()) {
            int tab = pair.indexOf('\t');
            if (tab >= 0) {
                pairs.add(pair.substring(0, tab), pair.substring(tab + 1));
            }
        }
        return pairs.known();
    }
}
