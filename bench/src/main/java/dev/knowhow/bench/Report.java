package dev.knowhow.bench;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The table, for people and for programs. */
final class Report {

    private Report() {}

    /** When and where this was measured; a load well above the number of processors makes wall times worth little. */
    private static String circumstances() {
        return String.format(
                Locale.ROOT,
                "%s, Java %s, %d processors, load %.1f at the end%n%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** As Markdown. */
    static String markdown(List<Comparison> table) {
        StringBuilder text = new StringBuilder(circumstances())
                .append("| notes | what | figure | knowhow | raw | ratio |\n")
                .append("| ---: | --- | --- | ---: | ---: | ---: |\n");
        for (Comparison row : table) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %s | %.2f %s | %.2f %s | %.2f |%n",
                    row.notes(),
                    row.what(),
                    row.figure(),
                    row.knowhow(),
                    row.unit(),
                    row.raw(),
                    row.unit(),
                    row.ratio()));
        }
        return text.toString();
    }

    /** Writes {@code results.md} and {@code results.json}, one object a row. */
    static void write(List<Comparison> table, Path folder) throws IOException {
        Files.writeString(folder.resolve("results.md"), markdown(table));
        JsonFactory json = JsonFactory.builder().rootValueSeparator("\n").build();
        try (Writer file = Files.newBufferedWriter(folder.resolve("results.json"));
                JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), file)) {
            for (Comparison row : table) {
                out.writeStartObject()
                        .writeNumberProperty("notes", row.notes())
                        .writeStringProperty("what", row.what())
                        .writeStringProperty("figure", row.figure())
                        .writeStringProperty("unit", row.unit())
                        .writeNumberProperty("knowhow", row.knowhow())
                        .writeNumberProperty("raw", row.raw())
                        .writeNumberProperty("ratio", row.ratio())
                        .writeEndObject();
            }
        }
    }
}
