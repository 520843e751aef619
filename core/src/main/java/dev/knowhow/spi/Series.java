package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import dev.knowhow.text.DateNames;
import dev.knowhow.text.Fold;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Notes of one folder with the same title except for numbers and dates, such as the agendas of a weekly meeting. They
 * repeat each other's text, so one topic in all of them is no more than in one. Immutable.
 *
 * @param folder the folder of the notes
 * @param title the words of their titles, in lower case; of a single note, its path
 */
public record Series(String folder, String title) {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** A number is no part of a word such as {@code sqlite3}. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])\\p{N}");

    /** The series of a note with a title; without numbers and dates in the title, the note is a series of its own. */
    public static Series of(NoteId id, String title) {
        String words = NO_LETTERS
                .splitAsStream(Fold.lower(title))
                .filter(word -> !DateNames.contains(word))
                .collect(Collectors.joining(" "));
        boolean isNumbered =
                NUMBER.matcher(title).find() || NO_LETTERS.splitAsStream(title).anyMatch(DateNames::contains);
        return new Series(id.folder(), isNumbered ? words : id.path());
    }
}
