package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.Json;
import dev.knowhow.json.WholeNoteJson;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Related;
import dev.knowhow.query.SearchHit;
import java.util.List;
import java.util.Optional;

/** Shows a note. */
final class NoteCommand implements Command {

    private static final int MOST_SUGGESTIONS = 3;
    private static final int MOST_RELATED = 3;

    @Override
    public Usage usage() {
        return Usage.of("note", "Read a note.")
                .words("ID...", "the note's path, the end of it, or the note's title")
                .examples("note practices/retries.md", "note retries")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        return with(asked, (knowhow, viewer, note) -> {
            People people = knowhow.as(viewer).people(Purpose.SEARCH);
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    new WholeNoteJson(json, people).note(note);
                }
            } else {
                Page page = Page.of(asked);
                new NoteView(page, people).print(note);
                List<Related> related = knowhow.as(viewer).related(note.id(), MOST_RELATED);
                if (!related.isEmpty()) {
                    page.blank();
                    page.wrapped(0, "related:", page.paint()::dim);
                    new RelatedView(page).print(related);
                }
            }
            return ExitCode.FOUND;
        });
    }

    /** What is done with a note that was named. */
    interface Answer {
        int to(Knowhow knowhow, Viewer viewer, Note note);
    }

    /** Finds the note that was named, or says why not. */
    static int with(Asked asked, Answer answer) {
        String name = asked.words();
        try (Knowhow knowhow = Vault.open(asked)) {
            Viewer viewer = Vault.viewer(asked, knowhow);
            var lookup = new NoteLookup(knowhow, viewer);
            Optional<Note> note = lookup.byId(name);
            List<NoteId> meant = note.isPresent() ? List.of() : lookup.byName(name);
            if (meant.size() > 1) {
                meant.forEach(id -> asked.out().println(Plain.line(id.path())));
                asked.around().talk("Several notes are called so; say which.");
                return ExitCode.USAGE;
            }
            if (meant.size() == 1) {
                note = knowhow.as(viewer).note(meant.getFirst());
            }
            if (note.isEmpty()) {
                return nothing(asked, name, lookup.found(name));
            }
            return answer.to(knowhow, viewer, note.get());
        }
    }

    private static int nothing(Asked asked, String name, List<SearchHit> found) {
        asked.around().talk("There is no note '" + Plain.line(name) + "' that you may see.");
        found.stream()
                .limit(MOST_SUGGESTIONS)
                .forEach(hit -> asked.around().talk("  perhaps " + Plain.line(hit.id() + "  " + hit.title())));
        return ExitCode.NOTHING;
    }
}
