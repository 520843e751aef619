package dev.knowhow.cli.evaluate;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rankings of all questions, in the order they were asked. */
public final class Run {

    private final Map<String, List<Ranked>> rankings = new LinkedHashMap<>();

    /**
     * Adds a ranking.
     *
     * @param topic the question's id
     * @param ranking what answers it, best first
     */
    public void add(String topic, List<Ranked> ranking) {
        rankings.put(topic, List.copyOf(ranking));
    }

    List<Ranked> of(String topic) {
        return rankings.getOrDefault(topic, List.of());
    }

    /**
     * Writes the run in TREC's format: {@code topic Q0 doc rank score tag}.
     *
     * @param file where to; what was there is overwritten
     */
    public void write(Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (var entry : rankings.entrySet()) {
                int rank = 1;
                for (Ranked one : entry.getValue()) {
                    out.write(entry.getKey() + " Q0 " + one.doc() + " " + rank++ + " " + one.score() + " knowhow\n");
                }
            }
        } catch (IOException e) {
            throw new KnowhowException(
                    Category.USAGE, "the run cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
