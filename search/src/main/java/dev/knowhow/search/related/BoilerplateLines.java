package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Detects boilerplate: lines that many notes share except for numbers and dates, such as the headings of a meeting
 * template. They say nothing about a note or a person.
 */
final class BoilerplateLines {

    private static final int MANY = 4;

    private final Map<String, Integer> lines = new HashMap<>();

    /** Detects the boilerplate of some notes. */
    BoilerplateLines(Collection<Note> notes) {
        for (Note note : notes) {
            Set<String> own = new HashSet<>();
            own.add(letters(note.title()));
            for (Section section : note.sections()) {
                Stream.concat(Stream.of(section.heading()), section.text().lines())
                        .map(BoilerplateLines::letters)
                        .forEach(own::add);
            }
            own.forEach(line -> lines.merge(line, 1, Integer::sum));
        }
    }

    private static String letters(String line) {
        StringBuilder letters = new StringBuilder(line.length());
        line.codePoints().forEach(character -> {
            if (Character.isLetter(character) || isMark(character)) {
                letters.appendCodePoint(character);
            } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        });
        return letters.toString().stripTrailing().toLowerCase(Locale.ROOT);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a line is boilerplate. */
    boolean has(String line) {
        return lines.getOrDefault(letters(line), 0) >= MANY;
    }
}
