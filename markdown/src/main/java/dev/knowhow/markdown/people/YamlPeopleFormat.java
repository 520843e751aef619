package dev.knowhow.markdown.people;

import dev.knowhow.markdown.frontmatter.MalformedException;
import dev.knowhow.markdown.frontmatter.YamlReader;
import dev.knowhow.markdown.source.Decoder;
import dev.knowhow.markdown.source.Limits;
import dev.knowhow.markdown.source.Problems;
import dev.knowhow.spi.PeopleFormat;
import dev.knowhow.spi.PersonEntry;
import dev.knowhow.spi.UnreadableNoteException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads people from YAML: a list of records, or a map of records by id, as in the author files of Docusaurus, MkDocs
 * and Jekyll. A file that a site has for its own pages grants nothing: of its records, groups and values with an e-mail
 * address are omitted, and its damage is ignored. Of the configuration of a site, only {@code authors} is read.
 * Thread-safe.
 *
 * <pre>{@code
 * jane:
 *   name: Jane Doe
 *   email: jane@example.org
 * }</pre>
 */
public final class YamlPeopleFormat implements PeopleFormat {

    /** The configuration of Jekyll, whose {@code authors} are records. */
    private static final String CONFIGURATION = "_config.yml";

    /** Files that a site may have for other purposes than people who sign in. */
    private static final Set<String> OF_SITES = Set.of("data/people.yml", "data/authors.yml", CONFIGURATION);

    private static final List<String> FILES = List.of(
            "people.yml",
            "people.yaml",
            "authors.yml",
            ".authors.yml",
            "blog/authors.yml",
            "blog/.authors.yml",
            "docs/blog/.authors.yml",
            "website/blog/authors.yml",
            "_data/people.yml",
            "_data/authors.yml",
            "data/people.yml",
            "data/authors.yml",
            CONFIGURATION);

    private static final List<String> IDS = List.of("id", "handle", "login", "github", "username", "name", "email");
    private static final Set<String> GROUPS = Set.of("group", "groups");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]");
    private static final List<String> WRAPPERS = List.of("authors", "people", "members");

    /** Enough for 100,000 people. */
    private static final int MAX_VALUES = 2_000_000;

    private final Limits limits;

    /** Creates a format with {@link Limits#DEFAULT}. */
    public YamlPeopleFormat() {
        this(Limits.DEFAULT);
    }

    /** Creates a format with other limits. The size and nesting limits of a note apply to the file. */
    public YamlPeopleFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<String> files() {
        return FILES;
    }

    @Override
    public List<PersonEntry> read(String file, byte[] content) {
        if (!OF_SITES.contains(file)) {
            return records(file, content);
        }
        try {
            return records(file, content).stream()
                    .map(YamlPeopleFormat::withoutRights)
                    .filter(record -> record.values().containsKey("id"))
                    .toList();
        } catch (UnreadableNoteException e) {
            return List.of();
        }
    }

    private List<PersonEntry> records(String file, byte[] content) {
        Problems problems = new Problems(file);
        String text = Decoder.decode(content, limits.noteBytes(), problems);
        YamlReader.Result result;
        try {
            result = YamlReader.read(text, 1, limits.nesting(), MAX_VALUES, problems);
        } catch (MalformedException e) {
            throw problems.rejected(e.line(), "the file cannot be read: " + e.what(), "correct the YAML");
        }
        if (file.equals(CONFIGURATION)) {
            Object authors = result.value() instanceof Map<?, ?> site ? site.get("authors") : null;
            return authors instanceof Map || authors instanceof List ? records(authors, result, problems) : List.of();
        }
        if (!problems.found().isEmpty()) {
            var first = problems.found().getFirst();
            throw problems.rejected(first.line(), first.what(), first.remedy());
        }
        return records(unwrapped(result.value()), result, problems);
    }

    /** The record without what gives access: groups, and addresses, by which members sign in. */
    private static PersonEntry withoutRights(PersonEntry record) {
        Map<String, Object> values = new LinkedHashMap<>(record.values());
        values.entrySet()
                .removeIf(value -> GROUPS.contains(value.getKey().toLowerCase(Locale.ROOT))
                        || ADDRESS.matcher(value.getValue().toString()).find());
        return new PersonEntry(values, record.lines());
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.size() == 1) {
            for (String wrapper : WRAPPERS) {
                Object inner = map.get(wrapper);
                if (inner instanceof Map || inner instanceof List) {
                    return inner;
                }
            }
        }
        return value;
    }

    private static List<PersonEntry> records(@Nullable Object value, YamlReader.Result result, Problems problems) {
        List<PersonEntry> records = new ArrayList<>();
        switch (value) {
            case null -> {}
            case String blank when blank.isBlank() -> {}
            case Map<?, ?> byId ->
                byId.forEach((id, record) -> records.add(new PersonEntry(
                        record(String.valueOf(id), record),
                        lines(record, result, result.lines(value).getOrDefault(id, 0)))));
            case List<?> list ->
                list.forEach(record -> records.add(new PersonEntry(record(null, record), lines(record, result, 0))));
            default -> throw problems.rejected(1, "the file contains no records of people", "write a list of records");
        }
        for (PersonEntry record : records) {
            if (!record.values().containsKey("id")) {
                throw problems.rejected(
                        Math.max(1, record.line("")),
                        "a record has neither id nor name: " + record.values(),
                        "give it an id");
            }
        }
        return records;
    }

    /** The lines of a record's keys, and of the record: the given one, else that of its first key. */
    private static Map<String, Integer> lines(@Nullable Object record, YamlReader.Result result, int line) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        addLines("", record, result, lines);
        int first = lines.isEmpty() ? 0 : lines.values().iterator().next();
        lines.put("", line > 0 ? line : first);
        return lines;
    }

    private static void addLines(
            String prefix, @Nullable Object value, YamlReader.Result result, Map<String, Integer> lines) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Integer> ofMap = result.lines(map);
            map.forEach((key, inner) -> {
                lines.put(prefix + key, ofMap.getOrDefault(key, 0));
                addLines(prefix + key + ".", inner, result, lines);
            });
        }
    }

    private static Map<String, Object> record(@Nullable String id, @Nullable Object value) {
        Map<String, Object> record = new LinkedHashMap<>();
        if (id != null) {
            record.put("id", id);
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> {
                if (part != null) {
                    record.put(String.valueOf(key), part);
                }
            });
        } else if (value instanceof String name && !name.isBlank()) {
            record.put("name", name);
        }
        for (String key : IDS) {
            Object candidate = record.get(key);
            if (!record.containsKey("id")
                    && candidate != null
                    && !candidate.toString().isBlank()) {
                record.put("id", candidate.toString());
            }
        }
        return record;
    }
}
