package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.Json;
import dev.knowhow.query.Gap;
import java.util.List;

/** What was asked in vain? */
final class GapsCommand implements Command {

    private static final int USUAL = 20;

    @Override
    public Usage usage() {
        return Usage.of("gaps", "What was asked in vain?")
                .more(
                        "Shows what found no answer, or only a similar word, the most asked first.",
                        "Nothing is kept until --on: then the day and the words go to a file beside the",
                        "index, never who asked, and without the names of known people.")
                .flag("--on", "begin to keep what is asked in vain")
                .flag("--off", "keep nothing from now on; what was kept stays")
                .limit("questions", USUAL)
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        int limit = asked.count("--limit", USUAL);
        if (asked.flag("--on") && asked.flag("--off")) {
            throw Asked.wrong("say --on or --off, not both");
        }
        try (Knowhow knowhow = Vault.open(asked)) {
            if (asked.flag("--on") || asked.flag("--off")) {
                knowhow.operations().keepGaps(asked.flag("--on"));
                asked.around()
                        .talk("What is asked in vain is " + (asked.flag("--on") ? "" : "not ") + "kept from now on.");
                return ExitCode.FOUND;
            }
            List<Gap> gaps =
                    Vault.session(asked, knowhow).gaps().stream().limit(limit).toList();
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    gaps.forEach(gap -> json.line("gap", () -> {
                        json.put("question", gap.question());
                        json.put("times", gap.times());
                        json.put("last", gap.last());
                        json.put("closed", gap.closed());
                    }));
                }
            } else {
                print(asked, gaps);
            }
            return ExitCode.found(!gaps.isEmpty());
        }
    }

    private static void print(Asked asked, List<Gap> gaps) {
        Page page = Page.of(asked);
        int width = gaps.stream()
                .mapToInt(gap -> String.valueOf(gap.times()).length())
                .max()
                .orElse(1);
        for (Gap gap : gaps) {
            String times = String.valueOf(gap.times());
            page.line(" ".repeat(width - times.length()) + times + "  "
                    + page.paint().dim(gap.last().toString()) + "  " + Plain.line(gap.question())
                    + (gap.closed() ? page.paint().dim("  has an answer now") : ""));
        }
        if (gaps.isEmpty()) {
            asked.around().talk("Nothing was asked in vain that was kept; to keep it: knowhow gaps --on");
        }
    }
}
