package dev.knowhow.note;

import dev.knowhow.note.Attribution.Role;
import java.util.Locale;
import java.util.Set;

/** Recognises questions that have an answer. */
final class Answered {

    private static final Set<String> STATES = Set.of("answered", "closed", "solved", "resolved", "done");
    private static final Set<String> HEADINGS = Set.of("answer", "answers");

    private Answered() {}

    static boolean is(Note note) {
        return note.attributions().stream().anyMatch(part -> part.role() == Role.ANSWERER)
                || STATES.contains(lower(String.valueOf(note.properties().get("status"))))
                || note.sections().stream()
                        .anyMatch(section -> HEADINGS.contains(lower(section.heading()))
                                && !(section.text() + section.code()).isBlank());
    }

    private static String lower(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
