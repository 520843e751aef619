package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.text.Count;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;

/** Who knows about it? */
final class WhoCommand implements Command {

    private static final int USUAL = 5;
    private static final int USUAL_EVIDENCE = 3;

    @Override
    public Usage usage() {
        return Usage.of("who", "Who knows about it?")
                .more("Finds people, the best first, each with the notes that speak for them.")
                .words("TOPIC...", "words, a tag, or a whole question")
                .limit("people", USUAL)
                .number("--evidence", "how many notes to show for each (3)")
                .examples("who kafka", "who how do we roll back a migration")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        try (Knowhow knowhow = Vault.open(asked)) {
            ExpertQuery query = query(asked, knowhow, asked.words());
            Experts experts = knowhow.experts(query);
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    new PeopleJson(json).experts(experts);
                }
            } else {
                print(asked, query, experts);
            }
            return ExitCode.found(!experts.experts().isEmpty());
        }
    }

    static ExpertQuery query(Asked asked, Knowhow knowhow, String topic) {
        try {
            return new ExpertQuery(
                    topic,
                    Vault.viewer(asked, knowhow),
                    asked.number("--limit", USUAL),
                    asked.number("--evidence", USUAL_EVIDENCE),
                    true);
        } catch (IllegalArgumentException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static void print(Asked asked, ExpertQuery query, Experts experts) {
        Surroundings around = asked.around();
        if (experts.experts().isEmpty()) {
            String words = Plain.line(query.topic());
            Footer.nothing(
                    "Nobody is known to know about '" + words + "'",
                    experts.searched(),
                    around,
                    "use fewer or other words",
                    "see what is written about it: knowhow search " + words);
            return;
        }
        int width = String.valueOf(experts.experts().size()).length();
        double best = experts.experts().getFirst().score();
        var view = new ExpertView(Page.of(asked), around.outTerminal());
        int rank = 0;
        for (Expert expert : experts) {
            view.print(++rank, width, expert, best);
        }
        around.talk(Count.grouped(rank) + " of " + people(experts.total()) + " with evidence, "
                + Footer.of(experts.searched(), around));
    }

    static String people(int count) {
        return count == 1 ? "1 person" : Count.grouped(count) + " people";
    }
}
