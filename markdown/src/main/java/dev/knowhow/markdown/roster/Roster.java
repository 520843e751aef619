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
 * People as another system lists them, as records: from YAML, JSON (SCIM 2.0, RFC 7643, too), CSV (RFC 4180, with commas,
 * semicolons or tabs) or LDIF (RFC 2849). The format is told by the ending of the file. Immutable.
 *
 * @param records the records, in order: each has a name or an id, under the keys of {@code people.yml}
 * @param unused the columns that are in no record, by name
 */
public record Roster(List<Map<String, List<String>>> records, Set<String> unused) {

    private static final int MOST_BYTES = 64 << 20;
    private static final int DEEPEST = 20;
    private static final int MOST_VALUES = 5_000_000;
    private static final Set<String> WRAPPERS =
            Set.of("resources", "people", "persons", "members", "authors", "users", "employees", "staff", "contacts");

    /**
     * Reads a roster.
     *
     * @param file the name of the file; its ending tells the format
     * @param content what stands in it
     * @param columns the columns to read, by the key of {@code people.yml} each is to become; for others the usual names of columns count
     * @throws dev.knowhow.spi.UnreadableNoteException if it cannot be understood, saying where and why
     */
    public static Roster read(String file, byte[] content, Map<String, String> columns) {
        Problems problems = new Problems(file);
        String text = Decoder.decode(content, MOST_BYTES, problems);
        List<Map<String, Object>> rows = switch (ending(file)) {
            case "csv", "tsv", "txt" -> CsvRows.of(text, problems);
            case "ldif", "ldf" -> LdifRows.of(text, problems);
            case "yml", "yaml", "json", "scim" -> structured(text, ending(file), problems);
            default ->
                throw problems.rejected(
                        0, "the ending tells no format of a roster", "use .yml, .yaml, .json, .csv, .tsv or .ldif");
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
                    "no row has a name; its columns are "
                            + new TreeSet<>(rows.getFirst().keySet()),
                    "say which column it is, as in --column name=COLUMN");
        }
        return new Roster(records, unused);
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static List<Map<String, Object>> structured(String text, String ending, Problems problems) {
        try {
            // tabs are no indentation in YAML, and cannot stand within values of JSON
            String plain = ending.equals("json") || ending.equals("scim") ? text.replace('\t', ' ') : text;
            Object value =
                    YamlReader.read(plain, 1, DEEPEST, MOST_VALUES, problems).value();
            return rows(unwrapped(value), problems);
        } catch (MalformedException e) {
            throw problems.rejected(e.line(), "the file cannot be read: " + e.what(), "mend it there");
        }
    }

    /** A list or map of people may stand in a map of other things, as in an answer of SCIM. */
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
                throw problems.rejected(1, "the file holds no list of people", "write a list of records");
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
