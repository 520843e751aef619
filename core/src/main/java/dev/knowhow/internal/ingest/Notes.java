package dev.knowhow.internal.ingest;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Note;
import dev.knowhow.note.Problem;
import java.util.ArrayList;
import java.util.List;

/** Notes with one thing changed. */
final class Notes {

    private Notes() {}

    static Note withAttributions(Note note, List<Attribution> attributions) {
        return with(note, attributions, note.problems());
    }

    static Note withProblem(Note note, Problem problem) {
        List<Problem> problems = new ArrayList<>(note.problems());
        problems.add(problem);
        return with(note, note.attributions(), problems);
    }

    private static Note with(Note note, List<Attribution> attributions, List<Problem> problems) {
        return new Note(
                note.id(),
                note.title(),
                note.aliases(),
                note.permalinks(),
                note.kind(),
                note.lang(),
                note.created(),
                note.updated(),
                note.tags(),
                note.status(),
                note.audience(),
                attributions,
                note.sections(),
                note.links(),
                note.properties(),
                problems);
    }
}
