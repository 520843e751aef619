package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.text.Count;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.Json;
import dev.knowhow.note.Note;
import dev.knowhow.query.Rising;
import dev.knowhow.query.Rising.Topic;
import java.time.LocalDate;
import java.util.List;

/** What is written about more than before? */
final class RisingCommand implements Command {

    private static final String USUAL = "90d";
    private static final int USUAL_EVIDENCE = 3;

    @Override
    public Usage usage() {
        return Usage.of("rising", "What is written about more than before?")
                .more(
                        "Compares the notes written since a day with those of the year before, topic by topic,",
                        "and shows what chance alone does not explain, with the notes that show it. Topics are",
                        "tags and what vocabulary.txt names.")
                .since("the first day that counts as now", USUAL)
                .number("--evidence", "how many notes to show for each (3)")
                .examples("rising", "rising --since 2026-01 --evidence 10")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        LocalDate since = asked.since(USUAL);
        int most = asked.number("--evidence", USUAL_EVIDENCE);
        try (Knowhow knowhow = Vault.open(asked)) {
            Rising rising = Vault.session(asked, knowhow).rising(since);
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    json(json, rising);
                }
            } else {
                print(Page.of(asked), rising, most);
                asked.around().talk(summary(rising));
            }
            return ExitCode.found(!rising.topics().isEmpty());
        }
    }

    private static String summary(Rising rising) {
        String compared = Count.of(rising.notes(), "note") + " since " + rising.since() + " compared with "
                + Count.of(rising.notesBefore(), "note") + " of the year before";
        return rising.topics().isEmpty() ? "Nothing rises beyond chance: " + compared + "." : compared;
    }

    private static void print(Page page, Rising rising, int most) {
        for (Topic topic : rising.topics()) {
            page.line(page.paint().bold(Plain.line(topic.name())) + "  "
                    + page.paint()
                            .dim(Count.of(topic.evidence().size(), "note") + ", " + topic.before()
                                    + " in the year before, by chance " + chance(topic.chance())));
            List<Note> shown =
                    topic.evidence().subList(0, Math.min(most, topic.evidence().size()));
            shown.forEach(note -> page.line("  " + page.paint().dim(note.date() + "  ") + Plain.line(note.title())));
            if (shown.size() < topic.evidence().size()) {
                page.line("  " + page.paint().dim("and " + (topic.evidence().size() - shown.size()) + " more"));
            }
        }
    }

    /** As in {@code 1 in 2,300}. */
    private static String chance(double chance) {
        return "1 in " + (chance < 1e-9 ? "a billion" : Count.grouped(Math.round(1 / chance)));
    }

    private static void json(Json json, Rising rising) {
        for (Topic topic : rising.topics()) {
            json.line("topic", () -> {
                json.put("name", topic.name());
                json.put("notes", topic.evidence().size());
                json.put("before", topic.before());
                json.put("chance", topic.chance());
                json.strings(
                        "evidence",
                        topic.evidence().stream().map(note -> note.id().path()).toList());
            });
        }
        json.line("answer", () -> {
            json.put("since", rising.since());
            json.put("before", rising.before());
            json.put("notes", rising.notes());
            json.put("notesBefore", rising.notesBefore());
        });
    }
}
