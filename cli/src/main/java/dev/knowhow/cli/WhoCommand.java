package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.text.Count;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.json.Json;
import dev.knowhow.json.PeopleJson;
import dev.knowhow.query.Searched;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who knows about it? */
final class WhoCommand implements Command {

    private static final int USUAL = 5;
    private static final double HALF = 0.5;
    private static final int USUAL_EVIDENCE = 3;

    @Override
    public Usage usage() {
        return Usage.of("who", "Who knows about it?")
                .more("Finds people, the best first, each with the notes that speak for them.")
                .words("TOPIC...", "words, a tag, or a whole question; several with + between")
                .limit("people", USUAL)
                .number("--offset", "how many people to pass over (0)")
                .number("--evidence", "how many notes to show for each (3)")
                .texts("--team", "TEAM", "only of this team; may be repeated, as place and lang")
                .texts("--place", "PLACE", "only who work there")
                .texts("--lang", "LANG", "only who speak it, as in: --lang en")
                .day("--active-since", "only who wrote about it that day or later")
                .flag("--mentor", "only who are willing to be asked as a mentor")
                .flag("--left", "only who knew and have left")
                .day("--as-of", "who knew then, by the notes as they were at the end of that day")
                .examples(
                        "who kafka",
                        "who how do we roll back a migration",
                        "who kafka + gdpr",
                        "who gdpr --lang de --mentor")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        try (Knowhow knowhow = Vault.open(asked)) {
            Past.prepare(asked, knowhow);
            List<String> topics = Coverage.topics(asked.words());
            ExpertQuery query = query(asked, asked.words());
            if (topics.size() > 1) {
                Coverage coverage = Vault.session(asked, knowhow).coverage(topics, query);
                then(asked, coverage.searched());
                return together(asked, coverage);
            }
            Experts experts = Vault.session(asked, knowhow).who(query);
            then(asked, experts.searched());
            corrected(asked, query.topic(), experts.corrected());
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    new PeopleJson(json).experts(experts, query.offset());
                }
            } else if (experts.experts().isEmpty()) {
                nobody(asked, query, experts);
            } else {
                print(asked, experts, query.offset());
            }
            return ExitCode.found(!experts.experts().isEmpty());
        }
    }

    private static void corrected(Asked asked, String topic, @Nullable String corrected) {
        if (corrected != null) {
            asked.around()
                    .talk("No note has '" + Plain.line(topic) + "'; these people know about '" + Plain.line(corrected)
                            + "'.");
        }
    }

    private static void then(Asked asked, Searched searched) {
        LocalDate asOf = asked.day("--as-of");
        if (asOf != null && !asked.json()) {
            Footer.then(asOf, searched, asked.around());
        }
    }

    private static int together(Asked asked, Coverage coverage) {
        if (asked.json()) {
            try (var json = new Json(asked.out())) {
                new PeopleJson(json).coverage(coverage);
            }
        } else {
            new CoverageView(Page.of(asked)).print(coverage);
            asked.around()
                    .talk(Count.grouped(coverage.people().size()) + " of " + people(coverage.total())
                            + " with evidence, " + Footer.of(coverage.searched(), asked.around()));
        }
        return ExitCode.found(!coverage.people().isEmpty());
    }

    private static ExpertQuery query(Asked asked, String topic) {
        try {
            return new ExpertQuery(
                    topic,
                    filter(asked),
                    asked.day("--as-of"),
                    asked.number("--limit", USUAL),
                    asked.number("--offset", 0),
                    asked.number("--evidence", USUAL_EVIDENCE),
                    true);
        } catch (IllegalArgumentException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static ExpertFilter filter(Asked asked) {
        return new ExpertFilter(
                asked.texts("--team"),
                asked.texts("--place"),
                asked.texts("--lang"),
                asked.day("--active-since"),
                asked.flag("--mentor"),
                asked.flag("--left"));
    }

    private static void print(Asked asked, Experts experts, int offset) {
        List<Expert> leading = experts.leading();
        print(asked, leading, experts.best(), offset);
        Surroundings around = asked.around();
        if (experts.experts().stream()
                .flatMap(expert -> expert.evidence().stream())
                .noneMatch(one -> one.coverage() >= HALF)) {
            around.talk("None of these notes has even half of what was asked: perhaps nobody really knows.");
        }
        leavers(asked, experts);
        declared(asked, experts.declared());
        int shown = offset + leading.size();
        boolean more = leading.size() == experts.experts().size() && shown < experts.total();
        around.talk(Count.grouped(leading.size()) + " of " + people(experts.total()) + " with evidence, "
                + Footer.of(experts.searched(), around) + (more ? "; more with --offset " + shown : ""));
    }

    private static void leavers(Asked asked, Experts experts) {
        if (experts.leavers().isEmpty()) {
            return;
        }
        Page page = Page.of(asked);
        page.wrapped(
                0,
                "knew, and " + (experts.leavers().size() == 1 ? "has" : "have") + " left: "
                        + experts.leavers().stream()
                                .map(one -> Plain.line(one.member().name()))
                                .collect(Collectors.joining(", "))
                        + (experts.experts().isEmpty() ? "" : "; ask those above instead"),
                page.paint()::dim);
    }

    private static void print(Asked asked, List<Expert> experts, double best, int offset) {
        int width = String.valueOf(offset + experts.size()).length();
        var view = new ExpertView(Page.of(asked), asked.around().outTerminal());
        int rank = offset;
        for (Expert expert : experts) {
            view.print(++rank, width, expert, best);
        }
    }

    private static void nobody(Asked asked, ExpertQuery query, Experts experts) {
        String words = Plain.line(query.topic());
        Footer.nothing(
                query.filter().equals(ExpertFilter.NONE)
                        ? "Nobody is known to know about '" + words + "'"
                        : "Nobody of those asked for is known to know about '" + words + "'",
                experts.searched(),
                asked.around(),
                "use fewer or other words",
                "see what is written about it: knowhow search " + words);
        leavers(asked, experts);
        declared(asked, experts.declared());
        Nearest nearest = experts.nearest();
        if (nearest != null) {
            asked.out().println(close(nearest));
            if (!nearest.experts().isEmpty()) {
                print(asked, nearest.experts(), nearest.experts().getFirst().score(), 0);
            }
            declared(asked, nearest.declared());
        }
    }

    private static void declared(Asked asked, List<Declared> declared) {
        if (!declared.isEmpty()) {
            new DeclaredView(Page.of(asked)).print("Declared, no notes:", declared);
        }
    }

    private static String close(Nearest nearest) {
        String topic = "'" + Plain.line(nearest.topic()) + "'";
        return switch (nearest.reach()) {
            case OTHERS -> "Others know about it:";
            case NEIGHBOUR -> "No answer, but close: those who know about " + topic + ":";
            case SPELLING -> "Did you mean " + topic + "? About that know:";
        };
    }

    static String people(int count) {
        return count == 1 ? "1 person" : Count.grouped(count) + " people";
    }
}
