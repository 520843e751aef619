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
 * Adds records and keys to a file such as {@code people.yml}, as new lines. Existing bytes do not change. Not
 * thread-safe.
 */
public final class PeopleText {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final String file;
    private final List<String> lines;
    private final String lineEnd;
    private final RecordPositions positions;
    private final SortedMap<Integer, List<String>> added = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();

    private PeopleText(String file, List<String> lines, String lineEnd, RecordPositions positions) {
        this.file = file;
        this.lines = lines;
        this.lineEnd = lineEnd;
        this.positions = positions;
    }

    /**
     * Parses a file.
     *
     * @param file its name
     * @param content its content; empty if the file does not exist
     * @throws dev.knowhow.spi.UnreadableNoteException if it is not YAML in UTF-8
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
        return new PeopleText(file, lines, lineEnd, RecordPositions.in(text, lines.size(), problems));
    }

    /** Whether the file has a record with this id. */
    public boolean has(String id) {
        return positions.of(id) != null;
    }

    /**
     * The values that a record does not have yet.
     *
     * @param id the id of a record of the file
     * @param values the wanted values, by the keys of a record
     */
    public Map<String, List<String>> missing(String id, Map<String, List<String>> values) {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        RecordPositions.Position place = positions.of(id);
        values.forEach((key, wanted) -> {
            List<String> more = place == null ? wanted : place.missing(key, wanted);
            if (!key.equals("id") && !more.isEmpty()) {
                missing.put(key, more);
            }
        });
        return missing;
    }

    /**
     * Adds values that a record does not have yet.
     *
     * @param id the id of the record
     * @param values the values to add, by the keys of a record
     * @return the values that cannot be added, because the record is on one line or has no free key; empty if all were
     *     added
     */
    public Map<String, List<String>> addValues(String id, Map<String, List<String>> values) {
        RecordPositions.Position place = positions.of(id);
        Map<String, List<String>> left = new LinkedHashMap<>();
        List<String> more = new ArrayList<>();
        missing(id, values).forEach((key, missing) -> {
            String free = place == null ? null : place.freeKey(key);
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
     * Adds a record in the notation of the file.
     *
     * @param id the id, unique in the file
     * @param values the values of the record, by the keys of a record
     */
    public void add(String id, Map<String, List<String>> values) {
        ids.add(id);
        String indent = " ".repeat(positions.indent());
        List<String> record = added.computeIfAbsent(positions.end(), any -> new ArrayList<>());
        record.add(indent + (positions.isList() ? "- id: " + RecordText.quoted(id) : RecordText.quoted(id) + ":"));
        values.forEach((key, wanted) -> {
            if (!key.equals("id") && !wanted.isEmpty()) {
                record.add(indent + "  " + RecordText.entry(key, wanted));
            }
        });
    }

    /** Formats values as entries of a record, as in {@code emails: [jane@example.org]}. */
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

    /** The file including the additions. */
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

    /** A unified diff of the additions; may be empty. */
    public String diff() {
        return added.isEmpty() ? "" : new InsertionDiff(file, lines, added).text();
    }

    /**
     * A free id for a new record.
     *
     * @param name the name from which the id is derived
     * @param taken whether an id is in use elsewhere
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
