package dev.knowhow.markdown.roster;

import dev.knowhow.markdown.frontmatter.MalformedException;
import dev.knowhow.markdown.frontmatter.YamlReader;
import dev.knowhow.markdown.source.Decoder;
import dev.knowhow.markdown.source.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A roster exported from another system, as records. Formats: YAML, JSON including SCIM 2.0 (RFC 7643), CSV (RFC 4180,
 * with commas, semicolons or tabs) and LDIF (RFC 2849). The file extension determines the format. Immutable.
 *
 * @param records the records in order; each has a name or an id, under the keys of {@code people.yml}
 * @param unused the names of columns that no record uses
 */
public record Roster(List<Map<String, List<String>>> records, Set<String> unused) {

    private static final int MAX_BYTES = 64 << 20;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_VALUES = 5_000_000;
    private static final Set<String> WRAPPERS =
            Set.of("resources", "people", "persons", "members", "authors", "users", "employees", "staff", "contacts");

    /**
     * Reads a roster.
     *
     * @param file the name of the file; its extension determines the format
     * @param content its content
     * @param columns the columns to read, by their key in {@code people.yml}; other columns are matched by common names
     * @throws dev.knowhow.spi.UnreadableNoteException if the file is malformed; the message has the place and the
     *     reason
     */
    public static Roster read(String file, byte[] content, Map<String, String> columns) {
        Problems problems = new Problems(file);
        String text = Decoder.decode(content, MAX_BYTES, problems);
        List<Map<String, Object>> rows = switch (ending(file)) {
            case "csv", "tsv", "txt" -> CsvRows.of(text, problems);
            case "ldif", "ldf" -> LdifRows.of(text, problems);
            case "yml", "yaml", "json", "scim" -> structured(text, ending(file), problems);
            default ->
                throw problems.rejected(
                        0,
                        "the file extension is not a known roster format",
                        "use .yml, .yaml, .json, .csv, .tsv or .ldif");
        };
        Columns known = new Columns(columns);
        Set<String> unused = new TreeSet<>();
        List<Map<String, List<String>>> records = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, List<String>> record = known.record(row, unused);
            if (record.containsKey("id") || record.containsKey("name")) {
                records.add(record);
            }
        }
        if (records.isEmpty() && !rows.isEmpty()) {
            throw problems.rejected(
                    1,
                    "no row has a name; the columns are "
                            + new TreeSet<>(rows.getFirst().keySet()),
                    "name the column, as in --column name=COLUMN");
        }
        return new Roster(records, unused);
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static List<Map<String, Object>> structured(String text, String ending, Problems problems) {
        try {
            // YAML does not allow tabs as indentation, and JSON values cannot contain them
            String plain = ending.equals("json") || ending.equals("scim") ? text.replace('\t', ' ') : text;
            Object value =
                    YamlReader.read(plain, 1, MAX_DEPTH, MAX_VALUES, problems).value();
            return rows(unwrapped(value), problems);
        } catch (MalformedException e) {
            throw problems.rejected(e.line(), "the file cannot be read: " + e.what(), "correct it there");
        }
    }

    /** The list or map of people may be nested in another map, as in a SCIM response. */
    private static @Nullable Object unwrapped(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                boolean named = WRAPPERS.contains(String.valueOf(entry.getKey()).toLowerCase(Locale.ROOT));
                if (named && (entry.getValue() instanceof List || entry.getValue() instanceof Map)) {
                    return entry.getValue();
                }
            }
        }
        return value;
    }

    private static List<Map<String, Object>> rows(@Nullable Object value, Problems problems) {
        List<Map<String, Object>> rows = new ArrayList<>();
        switch (value) {
            case List<?> list -> list.forEach(row -> rows.add(row(row)));
            case Map<?, ?> one when one.values().stream().noneMatch(Map.class::isInstance) -> rows.add(row(one));
            case Map<?, ?> one when one.containsKey("schemas") -> rows.add(row(one));
            case Map<?, ?> byId ->
                byId.forEach((id, row) -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put("id", String.valueOf(id));
                    values.putAll(row(row));
                    rows.add(values);
                });
            case null, default ->
                throw problems.rejected(1, "the file contains no list of people", "write a list of records");
        }
        return rows;
    }

    private static Map<String, Object> row(@Nullable Object value) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> {
                if (part != null) {
                    row.put(String.valueOf(key), part);
                }
            });
        } else if (value != null) {
            row.put("name", value.toString());
        }
        return row;
    }
}
