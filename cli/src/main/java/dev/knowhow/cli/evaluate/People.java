package dev.knowhow.cli.evaluate;

import dev.knowhow.KnowhowBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The list of people of a judged set, so that figures can be given with and without it. */
public final class People {

    /** The possible people files; the list is written to the first that the notes do not have. */
    private static final List<String> PLACES = List.of("people.yml", "people.yaml");

    private final String records;

    private People(String records) {
        this.records = records;
    }

    /**
     * Reads a list, one person per line: {@code id<TAB>name}; further columns are ignored. Handles are {@code @id}.
     *
     * @throws dev.knowhow.KnowhowException if the file is missing or a line is not a person
     */
    public static People read(Path file) {
        var records = new StringBuilder();
        Fields.read(file, (line, where) -> {
            String[] columns = line.split("\t");
            if (columns.length < 2 || columns[0].isBlank() || columns[1].isBlank()) {
                throw where.complaint("a person is an id, a tab and a name");
            }
            String id = quoted(columns[0].strip());
            records.append("- id: ").append(id).append('\n');
            records.append("  name: ").append(quoted(columns[1].strip())).append('\n');
            records.append("  handles: [")
                    .append(quoted("@" + columns[0].strip()))
                    .append("]\n");
        });
        return new People(records.toString());
    }

    /** In double quotes, as YAML has them. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Adds the list to the notes, as if it lay there. */
    public KnowhowBuilder beside(Path notes, KnowhowBuilder builder) {
        String place = PLACES.stream()
                .filter(path -> !Files.exists(notes.resolve(path)))
                .findFirst()
                .orElse(PLACES.getLast());
        return builder.file(place, records.getBytes(StandardCharsets.UTF_8));
    }
}
