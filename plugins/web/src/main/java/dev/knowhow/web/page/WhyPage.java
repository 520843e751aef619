package dev.knowhow.web.page;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Why;
import dev.knowhow.expert.Why.Places;
import dev.knowhow.expert.Why.Thin;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Sum;
import dev.knowhow.web.page.Visit.PersonLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why does somebody stand where they stand? The whole sum. */
public final class WhyPage {

    private static final int SHOWN = 50;
    private static final int DIGITS = 3;

    /** A part that rounds to nothing says nothing on a line of its own. */
    private static final double LEAST = 0.0005;

    private static final Map<Thin, String> THIN = Map.of(
            Thin.ONLY_DECLARED, "they say so of themselves, and no note speaks for it",
            Thin.ONE_NOTE, "one note carries nearly all of it",
            Thin.ONLY_NAMED, "they are only named in these notes",
            Thin.OLD, "nothing from the last three years of the topic",
            Thin.PART_OF_QUESTION, "no note has even half of what was asked");

    private WhyPage() {}

    /** All that the template shows. */
    private record View(
            String topic,
            PersonLine person,
            String rank,
            String declares,
            boolean ranked,
            List<EvidenceLine> evidence,
            String more,
            String morePart,
            String total,
            String notes,
            String without,
            String sure,
            @Nullable LocalDate last,
            String thin,
            String then,
            String who) {}

    /** The page of an answer; empty if they have no evidence, or may not be shown. */
    public static Optional<Page> of(Visit visit, WhoForm form, String person) {
        return visit.session().why(form.query(1).withEvidence(SHOWN), person).map(why -> page(visit, form, why));
    }

    private static Page page(Visit visit, WhoForm form, Why why) {
        String topic = form.text();
        List<Evidence> evidence = why.expert().evidence().stream()
                .filter(one -> one.part() >= LEAST)
                .toList();
        double shown = evidence.stream().mapToDouble(Evidence::part).sum();
        int more = why.expert().notes() - evidence.size();
        List<Double> parts =
                new ArrayList<>(evidence.stream().map(Evidence::part).toList());
        if (more > 0) {
            parts.add(Math.max(0, why.expert().score() - shown));
        }
        Sum sum = Sum.of(parts, DIGITS);
        List<EvidenceLine> lines = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            lines.add(EvidenceLine.of(visit, evidence.get(i), sum.parts().get(i).toPlainString()));
        }
        View view = new View(
                topic,
                visit.person(why.expert().member()),
                why.rank() == 0
                        ? "no note speaks for them; " + Visit.people(why.total()) + " with evidence"
                        : "rank " + why.rank() + " of " + Visit.people(why.total()) + " with evidence",
                String.join(", ", why.expert().declares()),
                why.rank() > 0,
                lines,
                more > 0 ? Visit.count(more, "more note") : "",
                more > 0 ? sum.parts().getLast().toPlainString() : "",
                sum.total().toPlainString(),
                Visit.count(why.expert().notes(), "note"),
                without(why),
                sure(why),
                why.last(),
                why.thin().stream()
                        .sorted()
                        .map(one -> THIN.getOrDefault(one, ""))
                        .collect(Collectors.joining("; ")),
                form.asOf() == null ? "" : "As of " + form.asOf() + ".",
                visit.links().who(form.encoded(topic)));
        return Page.of("Why " + why.expert().member().name() + " on " + topic, "why", view)
                .asked(topic);
    }

    private static String without(Why why) {
        Without without = why.without();
        if (without == null) {
            return "Firm: no three notes gone would move them down.";
        }
        String notes =
                without.notes().stream().map(id -> "“" + title(id, why) + "”").collect(Collectors.joining(" and "));
        return "Without " + notes + ": "
                + (without.rank() == 0 ? "nothing would speak for them." : "rank " + without.rank() + ".");
    }

    private static String title(NoteId id, Why why) {
        return why.expert().evidence().stream()
                .filter(one -> one.id().equals(id))
                .map(Evidence::title)
                .findFirst()
                .orElse(id.path());
    }

    private static String sure(Why why) {
        String might = "Had other notes been written, " + ranks(why.places());
        return why.alike().best() == why.alike().worst()
                ? might + "; stands apart from all others."
                : might + "; not distinguishable from " + ranks(why.alike()) + ".";
    }

    private static String ranks(Places places) {
        return places.best() == places.worst()
                ? "rank " + places.best()
                : "ranks " + places.best() + " to " + places.worst();
    }
}
