package dev.knowhow.internal.thanks;

import dev.knowhow.note.NoteId;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A line of a file of thanks: five cells between tabs.
 *
 * @param day the day
 * @param from who thanks: an id or a name
 * @param to who is thanked: an id or a name
 * @param note the note
 * @param words for what; may be empty
 */
public record ThanksLine(LocalDate day, String from, String to, NoteId note, String words) {

    private static final int CELLS = 5;

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is invalid; the message says why
     */
    static ThanksLine parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("has " + cells.length + " cells, not day, from, to, note and words");
        }
        if (cells[1].isBlank() || cells[2].isBlank()) {
            throw new IllegalArgumentException("does not say who thanks whom");
        }
        try {
            return new ThanksLine(
                    LocalDate.parse(cells[0].strip()),
                    cells[1].strip(),
                    cells[2].strip(),
                    new NoteId(cells[3].strip()),
                    cells[4].strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("begins with '" + cells[0] + "', which is not a day", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("names '" + cells[3] + "', which is not the id of a note", e);
        }
    }

    /** The line as it is written, with its line feed. */
    String text() {
        return String.join("\t", day.toString(), from, to, note.path(), words) + "\n";
    }
}
