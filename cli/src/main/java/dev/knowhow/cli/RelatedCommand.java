package dev.knowhow.cli;

import dev.knowhow.json.Json;
import dev.knowhow.query.Related;
import java.util.List;

/** Which notes are related to one? */
final class RelatedCommand implements Command {

    private static final int USUAL = 10;

    @Override
    public Usage usage() {
        return Usage.of("related", "Which notes are related to a note?")
                .more("By telling words, by links, and by links to the same notes.")
                .words("ID...", "the note's path, the end of it, or the note's title")
                .limit("notes", USUAL)
                .examples("related practices/retries.md")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        int limit = asked.count("--limit", USUAL);
        if (limit > Related.MAX_LIMIT) {
            throw Asked.wrong("--limit is " + limit + ", must be 1 to " + Related.MAX_LIMIT);
        }
        return NoteCommand.with(asked, (knowhow, viewer, note) -> {
            List<Related> related = knowhow.as(viewer).related(note.id(), limit);
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    RelatedView.json(json, related);
                }
            } else if (related.isEmpty()) {
                asked.around().talk("No note that you may see is related to it.");
            } else {
                new RelatedView(Page.of(asked)).print(related);
            }
            return ExitCode.found(!related.isEmpty());
        });
    }
}
