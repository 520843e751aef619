package dev.knowhow.internal.answer.match;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.text.Fold;
import java.util.Set;

/** Whether the question of a note is answered. */
public final class QuestionNotes {

    private static final Set<String> ANSWERED = Set.of("answered", "closed", "solved", "resolved", "done");
    private static final Set<String> HEADINGS = Set.of("answer", "answers");

    private QuestionNotes() {}

    /** Whether a question has an answer: a person who gave it, a section for it, or a status that says so. */
    public static boolean isAnswered(Note note) {
        return note.attributions().stream().anyMatch(part -> part.role() == Role.ANSWERER)
                || note.texts("status").stream().map(Fold::of).anyMatch(ANSWERED::contains)
                || note.sections().stream()
                        .anyMatch(section -> HEADINGS.contains(Fold.of(section.heading()))
                                && !(section.text() + section.code()).isBlank());
    }
}
