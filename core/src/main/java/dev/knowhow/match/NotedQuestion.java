package dev.knowhow.match;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that a note asks. Immutable.
 *
 * @param id the note
 * @param title its title
 * @param date the day of creation; null if unknown
 * @param askers its authors
 * @param answerers the people who answered it
 * @param open whether it has no answer: no {@code answered_by}, no section {@code Answer}, and no {@code status} that
 *     says so
 * @param place the viewer's place among those who are likely to answer it, from 1; 0 if it is answered, the viewer asks
 *     it, or is not among the first {@value #FIRST}, or the question is not among the latest {@value #MOST_PLACED}
 */
public record NotedQuestion(
        NoteId id,
        String title,
        @Nullable LocalDate date,
        List<Member> askers,
        List<Member> answerers,
        boolean open,
        int place) {

    /** The number of people who are likely enough to answer a question. */
    public static final int FIRST = 5;

    /** The largest number of open questions that an answer gives a place, the latest ones. */
    public static final int MOST_PLACED = 100;

    /** The largest number of questions in an answer. */
    public static final int MAX_LIMIT = 1000;

    /** Copies the lists. */
    public NotedQuestion {
        askers = List.copyOf(askers);
        answerers = List.copyOf(answerers);
    }
}
