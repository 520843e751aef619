package dev.knowhow.internal.saved;

import dev.knowhow.internal.source.LiveFile;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.query.Clause;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.text.Fold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code saved.txt}: one query per line, {@code name = query}, as in {@code queues = kafka OR rabbitmq
 * tag:operations}. A line that begins with {@code #} is a comment. An invalid line is a problem, and the other lines
 * still count.
 */
public final class SavedQueries {

    private static final String FILE = "saved.txt";

    /** Further lines are ignored. */
    private static final int MOST = 1000;

    private static final int LONGEST = 500;

    /** Names are parts of addresses and file names. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} _-]{0,59}");

    private final Map<String, SavedQuery> found = new LinkedHashMap<>();
    private final Consumer<Problem> problems;

    private SavedQueries(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /**
     * The file of saved queries.
     *
     * @param source the source of the file; null if only the index is available
     * @param index stores a copy of the file
     */
    public static LiveFile<List<SavedQuery>> file(@Nullable NoteSource source, NoteIndex index) {
        return new LiveFile<>(FILE, "saved queries", SavedQueries::read, List.of(), source, index);
    }

    private static List<SavedQuery> read(String text, Consumer<Problem> problems) {
        SavedQueries reader = new SavedQueries(problems);
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                reader.take(line, i + 1);
            }
        }
        return List.copyOf(new ArrayList<>(reader.found.values()));
    }

    private void take(String line, int number) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            warn(number, "is not a saved query", "write 'name = question'");
            return;
        }
        String name = line.substring(0, equals).strip();
        String question = line.substring(equals + 1).strip();
        if (!NAME.matcher(name).matches()) {
            warn(number, "has the name '" + name + "'", "use up to 60 letters, digits, blanks, _ and -");
        } else if (Clause.parse(question).isNothing()) {
            warn(number, "is empty", "write words or filters behind the =");
        } else if (question.length() > LONGEST) {
            warn(number, "has a question of more than " + LONGEST + " characters", "ask shorter");
        } else if (found.size() == MOST) {
            warn(number, "comes after " + MOST + " saved queries", "drop some");
        } else if (found.putIfAbsent(Fold.ofCase(name), new SavedQuery(name, question)) != null) {
            warn(number, "has the name '" + name + "' again", "choose another name");
        }
    }

    private void warn(int line, String what, String remedy) {
        problems.accept(new Problem(Severity.WARNING, FILE, line, what + ", ignored", remedy));
    }
}
