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
 * The number of public notes that name each person in a role, without mentions in texts, which are derived from these
 * names; and the number of notes with a full name beside a handle, see {@link NamePairs}. Stored beside the index, so
 * that names of deleted notes are not searched for.
 */
public final class NameCounts {

    /** The name of the stored counts. */
    public static final String KEPT = "names";

    /** By name, or by handle and name with a tab between them. */
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    /** Decodes stored counts. */
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

    /** Encodes the counts for storage. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder();
        counts.forEach(
                (name, count) -> text.append(count).append('\t').append(name).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Adds other counts. */
    public void add(NameCounts more) {
        more.counts.forEach(this::count);
    }

    /** Whether nothing is counted; for a difference, whether it changes nothing. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Adds a note. */
    public void add(Note note) {
        count(note, 1);
    }

    /** Subtracts a note. */
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

    /** Restricted notes do not count: a mention elsewhere must not reveal them. */
    private static boolean isForEveryone(Note note) {
        return note.status() == Status.PUBLISHED
                && note.audience().isEmpty()
                && note.from() == null
                && note.until() == null;
    }

    /** Whether an attribution is a mention in the text, which is derived from text and names. */
    public static boolean isMention(Attribution part) {
        return part.role() == Role.MENTIONED && part.origin() == Origin.TEXT;
    }

    /** The names. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(counts.keySet());
        names.removeIf(name -> name.indexOf('\t') >= 0);
        return names;
    }

    /** Full names by lower-case handle, if the notes agree on them. */
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
