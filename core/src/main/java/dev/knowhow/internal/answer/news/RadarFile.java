package dev.knowhow.internal.answer.news;

import dev.knowhow.internal.source.LiveFile;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code radar.txt}: the names of rings, innermost first, and of quadrants, as in {@code rings = Adopt, Trial,
 * Assess, Hold}. A line that begins with {@code #} is a comment. An invalid line is a problem, and the other lines
 * still count.
 */
public final class RadarFile {

    private static final String FILE = "radar.txt";

    /** More rings or quadrants cannot be told apart in a drawing. */
    private static final int MOST = 8;

    private RadarFile() {}

    /**
     * The file.
     *
     * @param source the source of the file; null if only the index is available
     * @param index stores a copy of the file
     */
    public static LiveFile<RadarNames> of(@Nullable NoteSource source, NoteIndex index) {
        return new LiveFile<>(FILE, "names of rings and quadrants", RadarFile::read, RadarNames.USUAL, source, index);
    }

    private static RadarNames read(String text, Consumer<Problem> problems) {
        RadarNames names = RadarNames.USUAL;
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            List<String> values = names(line.substring(equals + 1));
            String problem = problem(values);
            if (equals < 0 || !problem.isEmpty()) {
                warn(problems, i + 1, equals < 0 ? "is no list of names" : problem);
                continue;
            }
            switch (line.substring(0, equals).strip()) {
                case "rings" -> names = new RadarNames(values, names.quadrants());
                case "quadrants" -> names = new RadarNames(names.rings(), values);
                default -> warn(problems, i + 1, "is neither rings nor quadrants");
            }
        }
        return names;
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split(",", -1)) {
            names.add(name.strip());
        }
        return names;
    }

    private static String problem(List<String> names) {
        Set<String> keys = new HashSet<>();
        for (String name : names) {
            if (RadarNames.key(name).isEmpty()) {
                return "has an empty name";
            }
            if (!keys.add(RadarNames.key(name))) {
                return "has the name '" + name + "' twice";
            }
        }
        return names.size() > MOST ? "has " + names.size() + " names, more than " + MOST : "";
    }

    private static void warn(Consumer<Problem> problems, int line, String what) {
        problems.accept(new Problem(
                Severity.WARNING,
                FILE,
                line,
                what + ", ignored",
                "write 'rings = Adopt, Trial, Assess, Hold' and 'quadrants = Techniques, Tools'"));
    }
}
