package dev.knowhow.internal.vocabulary;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.query.Vocabulary;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code vocabulary.txt}: one rule a line, {@code a = b} for two names of one topic, the preferred one last, and
 * {@code a > b} for a topic and one below it; {@code #} begins a comment. A line that cannot be understood is a problem
 * of its own and stops nothing.
 */
final class VocabularyReader {

    static final String FILE = "vocabulary.txt";

    /** More is a list of something else. */
    static final int MOST_BYTES = 1 << 20;

    /** More rules than this are passed over. */
    static final int MOST_RULES = 10_000;

    private static final int LONGEST_NAME = 100;

    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

    /** A rule as written. */
    private record Rule(int line, String sign, List<String> names) {}

    private final Consumer<Problem> problems;

    private VocabularyReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Reads the file.
     *
     * @param content its bytes
     * @param problems takes what is wrong with single lines
     * @return null if the file as a whole cannot be understood; what is wrong with it is among the problems then
     */
    static @Nullable Vocabulary read(byte[] content, Consumer<Problem> problems) {
        VocabularyReader reader = new VocabularyReader(problems);
        if (content.length > MOST_BYTES) {
            reader.problem(
                    Severity.ERROR,
                    0,
                    "has " + (content.length >> 10) + " KiB, more than the " + (MOST_BYTES >> 10)
                            + " a vocabulary may have; what it said before counts",
                    "keep only the words your team uses");
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return reader.vocabulary(reader.rules(text));
        } catch (CharacterCodingException e) {
            reader.problem(Severity.ERROR, 0, "is not UTF-8; what it said before counts", "save it as UTF-8");
            return null;
        }
    }

    private List<Rule> rules(String text) {
        List<Rule> rules = new ArrayList<>();
        String[] lines = text.replace("\uFEFF", "").split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = COMMENT.matcher(lines[i]).replaceFirst("").strip();
            if (line.isEmpty()) {
                continue;
            }
            if (rules.size() == MOST_RULES) {
                warn(i + 1, "comes after " + MOST_RULES + " rules, passed over with all below it", "drop some rules");
                break;
            }
            Rule rule = rule(line, i + 1);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private @Nullable Rule rule(String line, int number) {
        boolean same = line.indexOf('=') >= 0;
        boolean broader = line.indexOf('>') >= 0;
        if (same == broader) {
            warn(
                    number,
                    same ? "has both = and >, passed over" : "is no rule, passed over",
                    same
                            ? "write a line for each"
                            : "write 'k8s = kubernetes', the preferred name last, or 'observability > tracing'");
            return null;
        }
        String sign = same ? "=" : ">";
        List<String> names = Arrays.stream(line.split(sign, -1))
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .toList();
        if (names.stream().anyMatch(String::isEmpty)) {
            warn(number, "has no name on one side of " + sign + ", passed over", "write a name on both sides");
            return null;
        }
        if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            warn(number, "has a name of more than " + LONGEST_NAME + " characters, passed over", "use shorter names");
            return null;
        }
        return new Rule(number, sign, names);
    }

    /** What means the same is joined first, so that the order of lines does not matter to what is broader. */
    private Vocabulary vocabulary(List<Rule> rules) {
        Vocabulary.Builder vocabulary = Vocabulary.builder();
        for (Rule rule : rules) {
            if (rule.sign().equals("=")) {
                rule.names()
                        .forEach(name -> take(
                                rule, () -> vocabulary.same(name, rule.names().getLast())));
            }
        }
        for (Rule rule : rules) {
            for (int i = 1; i < rule.names().size() && rule.sign().equals(">"); i++) {
                String above = rule.names().get(i - 1);
                String below = rule.names().get(i);
                take(rule, () -> vocabulary.broader(above, below));
            }
        }
        return vocabulary.build();
    }

    private void take(Rule rule, Runnable taking) {
        try {
            taking.run();
        } catch (IllegalArgumentException e) {
            warn(rule.line(), e.getMessage() + ", passed over", "mend or drop this line or the one it contradicts");
        }
    }

    private void warn(int line, String what, String remedy) {
        problem(Severity.WARNING, line, what, remedy);
    }

    private void problem(Severity severity, int line, String what, String remedy) {
        problems.accept(new Problem(severity, FILE, line, what, remedy));
    }
}
