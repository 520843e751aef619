package dev.knowhow.cli.evaluate;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What people judged to be an answer to what, in TREC's format: {@code topic 0 doc grade}. */
public final class Judgements {

    private final Map<String, Map<String, Double>> grades = new LinkedHashMap<>();

    private Judgements() {}

    /**
     * Reads judgements of notes. A path may hold blanks; grades are whole numbers; the last of several grades counts.
     *
     * @param file the qrels file
     * @throws dev.knowhow.KnowhowException if the file is missing or a line is not a judgement
     */
    public static Judgements ofNotes(Path file) {
        var judgements = new Judgements();
        Fields.read(file, (line, where) -> {
            var fields = Fields.split(line);
            if (fields.size() < 4) {
                throw where.complaint("four fields expected: topic 0 path grade");
            }
            double grade = number(fields.getLast(), where);
            if (grade != Math.rint(grade)) {
                throw where.complaint("grade '" + fields.getLast() + "' is not a whole number");
            }
            judgements.of(fields.getFirst()).put(path(fields.subList(2, fields.size() - 1)), grade);
        });
        judgements.dropTopicsWithoutAnswer();
        return judgements;
    }

    /**
     * Reads judgements of people. Ids contain no blanks; any grade above 0 means relevant.
     *
     * @param file the qrels file
     * @throws dev.knowhow.KnowhowException if the file is missing or a line is not a judgement
     */
    public static Judgements ofPeople(Path file) {
        var judgements = new Judgements();
        Fields.read(file, (line, where) -> {
            var fields = Fields.split(line);
            if (fields.size() != 4) {
                throw where.complaint("four fields expected: topic 0 person grade");
            }
            if (number(fields.get(3), where) > 0) {
                judgements.of(fields.getFirst()).put(fields.get(2), 1.0);
            }
        });
        return judgements;
    }

    /**
     * Reads the notes to exclude from each ranking, such as the sources of the questions.
     *
     * @param file a file in the form of qrels, whose grades are ignored
     * @throws dev.knowhow.KnowhowException if the file is missing or a line has too few fields
     */
    public static Map<String, Set<String>> without(Path file) {
        var left = new LinkedHashMap<String, Set<String>>();
        Fields.read(file, (line, where) -> {
            var fields = Fields.split(line);
            if (fields.size() < 4) {
                throw where.complaint("four fields expected: topic 0 path grade");
            }
            left.computeIfAbsent(fields.getFirst(), topic -> new HashSet<>())
                    .add(path(fields.subList(2, fields.size() - 1)));
        });
        return left;
    }

    /** The topics with at least one answer, in order of appearance. */
    public Set<String> topics() {
        return grades.keySet();
    }

    /** The number of relevant answers of a topic; 0 if it is not judged. */
    public int count(String topic) {
        return (int) grades.getOrDefault(topic, Map.of()).values().stream()
                .filter(grade -> grade > 0)
                .count();
    }

    Map<String, Double> of(String topic) {
        return grades.computeIfAbsent(topic, key -> new LinkedHashMap<>());
    }

    private void dropTopicsWithoutAnswer() {
        grades.values().removeIf(of -> of.values().stream().noneMatch(grade -> grade > 0));
    }

    /** A path under its one name: as in a run, with {@code /} between its parts and without {@code ./} before. */
    private static String path(Iterable<String> parts) {
        return path(String.join("%20", parts));
    }

    static String path(String field) {
        String path = field.replace('\\', '/');
        return path.startsWith("./") ? path.substring(2) : path;
    }

    private static double number(String field, Fields.Where where) {
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException e) {
            throw where.complaint("grade '" + field + "' is not a number");
        }
    }
}
