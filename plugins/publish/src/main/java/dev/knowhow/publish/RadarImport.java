package dev.knowhow.publish;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.json.JsonValues;
import dev.knowhow.spi.FolderFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Writes the items in a file of a radar tool as notes. Items with a day go to a folder of that day, in which the radar
 * sees a version of the item. Existing files are never changed.
 */
public final class RadarImport {

    private static final String MARKDOWN = ".md";

    /**
     * The result.
     *
     * @param written the paths of new notes below the folder
     * @param same the number of notes that exist with the same text
     * @param problems items that were left out, and notes that exist with another text, one sentence each
     */
    public record Report(List<String> written, int same, List<String> problems) {

        /** Copies the lists. */
        public Report {
            written = List.copyOf(written);
            problems = List.copyOf(problems);
        }
    }

    private final List<String> problems = new ArrayList<>();

    private RadarImport() {}

    /**
     * Imports a file: CSV or JSON of Build Your Own Radar, JSON of Zalando, or a folder of the AOE Technology Radar.
     *
     * @param from the file or folder
     * @param out the folder of the notes; created if missing
     * @param day the day of the edition; null for that of the file
     * @throws KnowhowException if the file cannot be read, is of no known format, or a note cannot be written
     */
    public static Report run(Path from, Path out, @Nullable LocalDate day) {
        try {
            RadarImport reading = new RadarImport();
            return reading.write(Files.isDirectory(from) ? folder(from) : reading.file(from, day), out);
        } catch (IOException e) {
            throw new KnowhowException(Category.USAGE, from + " cannot be imported: " + e.getMessage(), e);
        }
    }

    private static Map<String, byte[]> folder(Path from) throws IOException {
        Map<String, byte[]> notes = new LinkedHashMap<>();
        FolderFiles files = new FolderFiles(from);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = from.relativize(file).toString().replace('\\', '/');
                if (name.matches("(.*/)?\\d{4}-\\d{2}(-\\d{2})?/[^/]+\\.md")) {
                    Optional<byte[]> content = files.read(name);
                    content.ifPresent(bytes -> notes.put(name, bytes));
                }
            }
        }
        if (notes.isEmpty()) {
            throw new IOException("the folder has no Markdown files in dated folders such as 2026-03-01");
        }
        return notes;
    }

    private Map<String, byte[]> file(Path from, @Nullable LocalDate day) throws IOException {
        String name = String.valueOf(from.getFileName());
        byte[] content = FolderFiles.readAt(from).orElseThrow(() -> new IOException("it is not a file"));
        Map<String, byte[]> notes = new LinkedHashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (RadarEntry entry : entries(name, content)) {
            String file = FileName.of(entry.name());
            if (file.isEmpty()) {
                problems.add(
                        name + ": '" + entry.name() + "' has no letters or digits for a file name; it is left out");
                continue;
            }
            int times = names.merge(file, 1, Integer::sum);
            LocalDate edition = day == null ? entry.day() : day;
            notes.put(
                    (edition == null ? "" : edition + "/") + file + (times > 1 ? "-" + times : "") + MARKDOWN,
                    entry.note().getBytes(StandardCharsets.UTF_8));
        }
        return notes;
    }

    private List<RadarEntry> entries(String name, byte[] content) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return RadarTables.csv(name, content, problems::add);
        }
        try {
            return switch (JsonValues.read(content)) {
                case Map<?, ?> map
                when map.get("entries") instanceof List -> RadarZalando.read(name, map, problems::add);
                case List<?> list -> RadarTables.json(name, list, problems::add);
                default ->
                    throw new KnowhowException(
                            Category.USAGE,
                            name + " is of no known format: write a list of items, or an object with entries");
            };
        } catch (JacksonException e) {
            throw RadarTables.broken(
                    name, "line " + e.getLocation().getLineNr() + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Report write(Map<String, byte[]> notes, Path out) throws IOException {
        FolderFiles existing = new FolderFiles(out);
        List<String> written = new ArrayList<>();
        int same = 0;
        for (Map.Entry<String, byte[]> note : notes.entrySet()) {
            Path file = out.resolve(note.getKey());
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, note.getValue());
                written.add(note.getKey());
            } else if (Arrays.equals(existing.read(note.getKey()).orElse(new byte[0]), note.getValue())) {
                same++;
            } else {
                problems.add(note.getKey() + " exists with another text; it is kept as it is");
            }
        }
        return new Report(written, same, problems);
    }
}
