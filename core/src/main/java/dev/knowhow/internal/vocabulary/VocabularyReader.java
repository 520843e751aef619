package dev.knowhow.internal.vocabulary;

import dev.knowhow.internal.source.LiveFile;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code vocabulary.txt}: one rule per line, {@code a = b} for two names of a topic, the preferred one last, and
 * {@code a > b} for a topic and a narrower one; {@code #} begins a comment. An invalid line is a problem, and the other
 * lines still count.
 */
public final class VocabularyReader {

    private static final String FILE = "vocabulary.txt";

    /** Further rules are ignored. */
    private static final int MOST_RULES = 10_000;

    private static final int LONGEST_NAME = 100;

    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

    /** A rule as written. */
    private record Rule(int line, String sign, List<String> names) {}

    private final Consumer<Problem> problems;

    private VocabularyReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /**
     * The vocabulary file.
     *
     * @param source the source of the file; null if only the index is available
     * @param index stores a copy of the file
     */
    public static LiveFile<Vocabulary> file(@Nullable NoteSource source, NoteIndex index) {
        return new LiveFile<>(FILE, "a vocabulary", VocabularyReader::read, Vocabulary.NONE, source, index);
    }

    private static Vocabulary read(String text, Consumer<Problem> problems) {
        VocabularyReader reader = new VocabularyReader(problems);
        return reader.vocabulary(reader.rules(text));
    }

    private List<Rule> rules(String text) {
        List<Rule> rules = new ArrayList<>();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = COMMENT.matcher(lines[i]).replaceFirst("").strip();
            if (line.isEmpty()) {
                continue;
            }
            if (rules.size() == MOST_RULES) {
                warn(i + 1, "comes after " + MOST_RULES + " rules, ignored with all below it", "drop some rules");
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
                    same ? "has both = and >, ignored" : "is not a rule, ignored",
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
            warn(number, "has no name on one side of " + sign + ", ignored", "write a name on both sides");
            return null;
        }
        if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            warn(number, "has a name of more than " + LONGEST_NAME + " characters, ignored", "use shorter names");
            return null;
        }
        return new Rule(number, sign, names);
    }

    /** Synonyms are joined first, so that hierarchy does not depend on the order of lines. */
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
            warn(rule.line(), e.getMessage() + ", ignored", "correct or remove this line or the one it contradicts");
        }
    }

    private void warn(int line, String what, String remedy) {
        problem(Severity.WARNING, line, what, remedy);
    }

    private void problem(Severity severity, int line, String what, String remedy) {
        problems.accept(new Problem(severity, FILE, line, what, remedy));
    }
}
