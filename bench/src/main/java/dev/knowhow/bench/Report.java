package dev.knowhow.bench;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The table, for people and for programs. */
final class Report {

    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("\n").build();

    private final List<Comparison> table;
    private final List<Comparison> before;

    /**
     * A report.
     *
     * @param before the table of another run, to compare ratios with
     */
    Report(List<Comparison> table, List<Comparison> before) {
        this.table = table;
        this.before = before;
    }

    /** When and where this was measured; a load well above the number of processors makes wall times worth little. */
    private static String circumstances() throws IOException {
        return String.format(
                Locale.ROOT,
                "%s, commit %s, %s, %d processors, Java %s, load %.1f at the end%n%n",
                LocalDate.now(ZoneOffset.UTC),
                commit(),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String commit() throws IOException {
        if (!Programs.isThere("git")) {
            return "unknown";
        }
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        if (Files.isReadable(told)) {
            for (String line : Files.readAllLines(told)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }

    /** As Markdown. */
    String markdown() throws IOException {
        StringBuilder text = new StringBuilder(circumstances())
                .append("| notes | what | figure | knowhow | beside | its figure | ratio | ratio before |\n")
                .append("| ---: | --- | --- | ---: | --- | ---: | ---: | ---: |\n");
        for (Comparison row : table) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %s | %s %s | %s | %s %s | %.2f | %s |%n",
                    row.notes(),
                    row.what(),
                    row.figure(),
                    rounded(row.knowhow()),
                    row.unit(),
                    row.other(),
                    rounded(row.others()),
                    row.unit(),
                    row.ratio(),
                    before(row)));
        }
        return text.toString();
    }

    private static String rounded(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.2f" : "%,.0f", figure);
    }

    private String before(Comparison row) {
        Optional<Comparison> like = before.stream().filter(row::isLike).findFirst();
        return like.map(known -> String.format(Locale.ROOT, "%.2f", known.ratio())
                        + (row.isWorseThan(known) ? " **worse**" : ""))
                .orElse("");
    }

    /** Writes {@code results.md} and {@code results.json}, one object a row. */
    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("results.md"), markdown());
        try (Writer file = Files.newBufferedWriter(folder.resolve("results.json"));
                JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), file)) {
            for (Comparison row : table) {
                out.writeStartObject()
                        .writeNumberProperty("notes", row.notes())
                        .writeStringProperty("what", row.what())
                        .writeStringProperty("figure", row.figure())
                        .writeStringProperty("unit", row.unit())
                        .writeNumberProperty("knowhow", row.knowhow())
                        .writeStringProperty("other", row.other())
                        .writeNumberProperty("others", row.others())
                        .writeNumberProperty("ratio", row.ratio());
                Interval interval = row.interval();
                if (interval != null) {
                    out.writeNumberProperty("ratioLow", interval.low())
                            .writeNumberProperty("ratioHigh", interval.high());
                }
                out.writeEndObject();
            }
        }
    }

    /** Reads what {@link #write} wrote as JSON; nothing if there is no such file. */
    static List<Comparison> read(Path json) throws IOException {
        List<Comparison> rows = new ArrayList<>();
        if (!Files.exists(json)) {
            return rows;
        }
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), Files.readString(json))) {
            Map<String, String> row = new HashMap<>();
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token.isScalarValue()) {
                    row.put(in.currentName(), in.getString());
                } else if (token == JsonToken.END_OBJECT) {
                    rows.add(row(row));
                }
            }
        }
        return rows;
    }

    private static @Nullable Interval interval(Map<String, String> row) {
        String low = row.get("ratioLow");
        String high = row.get("ratioHigh");
        return low == null || high == null ? null : new Interval(Double.parseDouble(low), Double.parseDouble(high));
    }

    private static Comparison row(Map<String, String> row) {
        return new Comparison(
                Integer.parseInt(row.getOrDefault("notes", "0")),
                row.getOrDefault("what", ""),
                row.getOrDefault("figure", ""),
                row.getOrDefault("unit", ""),
                Double.parseDouble(row.getOrDefault("knowhow", "0")),
                row.getOrDefault("other", ""),
                Double.parseDouble(row.getOrDefault("others", "1")),
                interval(row));
    }
}
