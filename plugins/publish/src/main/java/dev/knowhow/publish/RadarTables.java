package dev.knowhow.publish;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.json.Json;
import dev.knowhow.query.Radar.Move;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The rows of Build Your Own Radar, as CSV and as JSON. */
final class RadarTables {

    private static final List<String> COLUMNS = List.of("name", "ring", "quadrant", "isNew", "status", "description");

    /** Stands for the cells of a row that has more than the header. */
    private static final String TOO_LONG = "\0";

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@]");

    private RadarTables() {}

    static List<RadarEntry> csv(String name, byte[] content, Consumer<String> problems) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrailingData(true)
                .get();
        List<Map<String, String>> rows = new ArrayList<>();
        String text = new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "");
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            try {
                for (CSVRecord record : parser) {
                    int most = parser.getHeaderNames().size();
                    rows.add(record.size() > most ? Map.of(TOO_LONG, record.size() + " cells") : record.toMap());
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                String why = String.valueOf(
                        e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
                boolean isOpen = why.contains("EOF");
                throw broken(
                        name,
                        "row " + (rows.size() + 2) + " is no CSV: " + (isOpen ? "a quote has no closing quote" : why),
                        e);
            }
        } catch (CSVException | IllegalArgumentException e) {
            throw broken(name, "the first row is no header: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries(name, rows, 2, problems);
    }

    static KnowhowException broken(String name, String what, Exception cause) {
        return new KnowhowException(Category.USAGE, name + ": " + what, cause);
    }

    static List<RadarEntry> json(String name, List<?> document, Consumer<String> problems) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Object row : document) {
            Map<String, String> values = new LinkedHashMap<>();
            if (row instanceof Map<?, ?> map) {
                map.forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
            }
            rows.add(values);
        }
        return entries(name, rows, 1, problems);
    }

    private static List<RadarEntry> entries(
            String name, List<Map<String, String>> rows, int first, Consumer<String> problems) {
        List<RadarEntry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            rows.get(i)
                    .forEach((key, value) -> row.put(key.strip().toLowerCase(Locale.ROOT), value == null ? "" : value));
            if (row.containsKey(TOO_LONG)) {
                problems.accept(name + ": row " + (first + i) + " has " + row.get(TOO_LONG)
                        + ", more than the first row; quote cells with a comma. It is left out");
                continue;
            }
            String missing = COLUMNS.subList(0, 3).stream()
                    .filter(column -> row.getOrDefault(column, "").isBlank())
                    .findFirst()
                    .orElse("");
            if (missing.isEmpty()) {
                entries.add(new RadarEntry(
                        row.getOrDefault("name", ""),
                        row.getOrDefault("ring", ""),
                        row.getOrDefault("quadrant", ""),
                        move(row.getOrDefault("status", ""), row.getOrDefault("isnew", "")),
                        "",
                        true,
                        List.of(),
                        null,
                        row.getOrDefault("description", "")));
            } else {
                problems.accept(name + ": row " + (first + i) + " has no " + missing + "; it is left out");
            }
        }
        return entries;
    }

    private static Move move(String status, String isNew) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "new" -> Move.NEW;
            case "moved in" -> Move.IN;
            case "moved out" -> Move.OUT;
            default -> isNew.strip().equalsIgnoreCase("true") ? Move.NEW : Move.UNCHANGED;
        };
    }

    static byte[] csv(List<RadarEntry> entries) {
        var text = new StringWriter();
        try (CSVPrinter printer =
                CSVFormat.RFC4180.builder().setRecordSeparator('\n').get().print(text)) {
            printer.printRecord(COLUMNS);
            for (RadarEntry entry : entries) {
                printer.printRecord(row(entry).values().stream()
                        .map(value -> noFormula(value.toString()))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet computes cells that begin like a formula; radar tools ignore the blank before them. */
    private static String noFormula(String cell) {
        return FORMULA.matcher(cell).lookingAt() ? " " + cell : cell;
    }

    static byte[] json(List<RadarEntry> entries) {
        return Json.indented(entries.stream().map(RadarTables::row).toList());
    }

    private static Map<String, Object> row(RadarEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", entry.name());
        row.put("ring", entry.ring());
        row.put("quadrant", entry.quadrant());
        row.put("isNew", entry.move() == Move.NEW ? "TRUE" : "FALSE");
        row.put(
                "status",
                switch (entry.move()) {
                    case NEW -> "new";
                    case IN -> "moved in";
                    case OUT -> "moved out";
                    case UNCHANGED -> "no change";
                    case null -> "no change";
                });
        row.put("description", entry.text());
        return row;
    }
}
