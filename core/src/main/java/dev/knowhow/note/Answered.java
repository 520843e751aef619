package dev.knowhow.note;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.text.Fold;
import java.util.Set;

/** Recognises questions that have an answer. */
final class Answered {

    private static final Set<String> STATES = Set.of("answered", "closed", "solved", "resolved", "done");
    private static final Set<String> HEADINGS = Set.of("answer", "answers");

    private Answered() {}

    static boolean is(Note note) {
        return note.attributions().stream().anyMatch(part -> part.role() == Role.ANSWERER)
                || STATES.contains(Fold.of(String.valueOf(note.properties().get("status"))))
                || note.sections().stream()
                        .anyMatch(section -> HEADINGS.contains(Fold.of(section.heading()))
                                && !(section.text() + section.code()).isBlank());
    }
}
