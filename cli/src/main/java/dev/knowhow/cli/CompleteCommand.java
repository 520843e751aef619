package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Width;
import dev.knowhow.json.Json;
import dev.knowhow.json.NoteJson;
import dev.knowhow.query.Completion;
import dev.knowhow.query.CompletionQuery;
import java.util.List;

/** What may one go on to type? */
final class CompleteCommand implements Command {

    private static final int USUAL = 10;

    @Override
    public Usage usage() {
        return Usage.of("complete", "Which names go on from what is typed?")
                .more(
                        "Titles, headings, tags, topics and people, the best first: one a line,",
                        "so that a shell or an editor can offer them.")
                .words("TEXT...", "the beginning of a name, or of any word in it")
                .withLimit("names", USUAL)
                .examples("complete kub", "complete tail la --json")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        try (Knowhow knowhow = Vault.open(asked)) {
            List<Completion> names = Vault.session(asked, knowhow).complete(query(asked));
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    names.forEach(name -> json.line("completion", () -> NoteJson.completion(json, name)));
                }
            } else {
                print(asked, names);
            }
            return ExitCode.found(!names.isEmpty());
        }
    }

    private static CompletionQuery query(Asked asked) {
        try {
            return CompletionQuery.of(asked.words()).withLimit(asked.number("--limit", USUAL));
        } catch (IllegalArgumentException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
    }

    /** Bare names for a shell; for a person, what each is and where it leads. */
    private static void print(Asked asked, List<Completion> names) {
        Page page = Page.of(asked);
        boolean bare = !asked.around().outTerminal();
        int width = names.stream()
                .mapToInt(name -> Width.of(Plain.line(name.text())))
                .max()
                .orElse(0);
        for (Completion name : names) {
            String text = Plain.line(name.text());
            String target = name.target().equals(name.text()) ? "" : "  " + Plain.line(name.target());
            page.line(
                    bare
                            ? text
                            : Width.pad(text, width) + page.paint().dim("  " + NoteJson.word(name.kind()) + target));
        }
    }
}
