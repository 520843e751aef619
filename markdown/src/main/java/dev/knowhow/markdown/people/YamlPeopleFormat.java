package dev.knowhow.markdown.people;

import dev.knowhow.markdown.frontmatter.MalformedException;
import dev.knowhow.markdown.frontmatter.YamlReader;
import dev.knowhow.markdown.source.Decoder;
import dev.knowhow.markdown.source.Limits;
import dev.knowhow.markdown.source.Problems;
import dev.knowhow.spi.PeopleFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads people from YAML: a list of records, or a map of records by id, as in the author files of Docusaurus, MkDocs
 * and Jekyll. Thread-safe.
 *
 * <pre>{@code
 * jane:
 *   name: Jane Doe
 *   email: jane@example.org
 * }</pre>
 */
public final class YamlPeopleFormat implements PeopleFormat {

    private static final List<String> FILES = List.of(
            "people.yml",
            "people.yaml",
            "authors.yml",
            ".authors.yml",
            "blog/authors.yml",
            "_data/people.yml",
            "_data/authors.yml");

    private static final List<String> IDS = List.of("id", "handle", "login", "github", "username", "name", "email");
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
    public List<Map<String, Object>> read(String file, byte[] content) {
        Problems problems = new Problems(file);
        String text = Decoder.decode(content, limits.noteBytes(), problems);
        YamlReader.Result result;
        try {
            result = YamlReader.read(text, 1, limits.nesting(), MAX_VALUES, problems);
        } catch (MalformedException e) {
            throw problems.rejected(e.line(), "the file cannot be read: " + e.what(), "correct the YAML");
        }
        if (!problems.found().isEmpty()) {
            var first = problems.found().getFirst();
            throw problems.rejected(first.line(), first.what(), first.remedy());
        }
        return records(unwrapped(result.value()), problems);
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

    private static List<Map<String, Object>> records(@Nullable Object value, Problems problems) {
        List<Map<String, Object>> records = new ArrayList<>();
        switch (value) {
            case null -> {}
            case String blank when blank.isBlank() -> {}
            case Map<?, ?> byId -> byId.forEach((id, record) -> records.add(record(String.valueOf(id), record)));
            case List<?> list -> list.forEach(record -> records.add(record(null, record)));
            default -> throw problems.rejected(1, "the file contains no records of people", "write a list of records");
        }
        for (Map<String, Object> record : records) {
            if (!record.containsKey("id")) {
                throw problems.rejected(1, "a record has neither id nor name: " + record, "give it an id");
            }
        }
        return records;
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
