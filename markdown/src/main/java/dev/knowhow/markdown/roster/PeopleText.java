package dev.knowhow.markdown.roster;

import dev.knowhow.markdown.source.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A file of records such as {@code people.yml}, to which records and keys are added as lines of their own. What stands
 * there stays, byte by byte. Not safe for use by many threads.
 */
public final class PeopleText {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final String file;
    private final List<String> lines;
    private final String lineEnd;
    private final RecordPlaces places;
    private final SortedMap<Integer, List<String>> added = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();

    private PeopleText(String file, List<String> lines, String lineEnd, RecordPlaces places) {
        this.file = file;
        this.lines = lines;
        this.lineEnd = lineEnd;
        this.places = places;
    }

    /**
     * Begins with a file.
     *
     * @param file its name
     * @param content what stands in it; empty if it is not there
     * @throws dev.knowhow.spi.UnreadableNoteException if it is no YAML in UTF-8
     */
    public static PeopleText of(String file, byte[] content) {
        Problems problems = new Problems(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw problems.rejected(0, "the file is not in UTF-8", "save it as UTF-8");
        }
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            lines.add(end < 0 ? text.substring(at) : text.substring(at, end + 1));
            at = end < 0 ? text.length() : end + 1;
        }
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        return new PeopleText(file, lines, lineEnd, RecordPlaces.in(text, lines.size(), problems));
    }

    /** Whether the file has a record with this id. */
    public boolean has(String id) {
        return places.of(id) != null;
    }

    /**
     * What a record does not say yet.
     *
     * @param id the id of a record of the file
     * @param values what it is to say, by the keys of a record
     */
    public Map<String, List<String>> missing(String id, Map<String, List<String>> values) {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        RecordPlaces.Place place = places.of(id);
        values.forEach((key, wanted) -> {
            List<String> more = place == null ? wanted : place.missing(key, wanted);
            if (!key.equals("id") && !more.isEmpty()) {
                missing.put(key, more);
            }
        });
        return missing;
    }

    /**
     * Lets a record gain what it does not say yet.
     *
     * @param id the id of the record
     * @param values what it is to gain, by the keys of a record
     * @return what cannot be added, since the record is written on one line or has no place for it; empty if nothing is left
     */
    public Map<String, List<String>> gain(String id, Map<String, List<String>> values) {
        RecordPlaces.Place place = places.of(id);
        Map<String, List<String>> left = new LinkedHashMap<>();
        List<String> more = new ArrayList<>();
        missing(id, values).forEach((key, missing) -> {
            String free = place == null ? null : place.free(key);
            if (place == null || free == null) {
                left.put(key, missing);
            } else {
                more.add(" ".repeat(place.indent()) + RecordText.entry(free, missing));
            }
        });
        if (place != null && !more.isEmpty()) {
            added.computeIfAbsent(place.line(), any -> new ArrayList<>()).addAll(more);
        }
        return left;
    }

    /**
     * Adds a record, in the way the file has them.
     *
     * @param id the id; no other record has it
     * @param values what the record says, by the keys of a record
     */
    public void add(String id, Map<String, List<String>> values) {
        ids.add(id);
        String indent = " ".repeat(places.indent());
        List<String> record = added.computeIfAbsent(places.end(), any -> new ArrayList<>());
        record.add(indent + (places.isList() ? "- id: " + RecordText.quoted(id) : RecordText.quoted(id) + ":"));
        values.forEach((key, wanted) -> {
            if (!key.equals("id") && !wanted.isEmpty()) {
                record.add(indent + "  " + RecordText.entry(key, wanted));
            }
        });
    }

    /** Values as entries of a record, as in {@code emails: [jane@example.org]}. */
    public static List<String> entries(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> RecordText.entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether anything was added. */
    public boolean isChanged() {
        return !added.isEmpty();
    }

    /** The file with what was added. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at <= lines.size(); at++) {
            List<String> more = added.get(at);
            if (more != null) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append(lineEnd);
                }
                more.forEach(line -> text.append(line).append(lineEnd));
            }
            if (at < lines.size()) {
                text.append(lines.get(at));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What was added as a unified diff; empty if nothing was. */
    public String diff() {
        return added.isEmpty() ? "" : new InsertionDiff(file, lines, added).text();
    }

    /**
     * An id for a new record.
     *
     * @param name the name it is made of
     * @param taken whether an id is somebody's elsewhere
     */
    public String newId(String name, Predicate<String> taken) {
        String words =
                GAPS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String id = words.isEmpty() ? "person" : words.replace(' ', '-');
        String free = id;
        for (int i = 2; has(free) || ids.contains(free) || taken.test(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }
}
