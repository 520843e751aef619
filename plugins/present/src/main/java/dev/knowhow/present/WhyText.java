package dev.knowhow.present;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Why;
import dev.knowhow.expert.Why.Places;
import dev.knowhow.expert.Why.Thin;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why somebody has their rank, in sentences.
 *
 * @param rank the rank among all with evidence
 * @param firmness the confidence of the rank, one sentence per entry; empty without a rank
 * @param thin what is thin about the evidence; empty if nothing is
 */
public record WhyText(String rank, List<String> firmness, String thin) {

    private static final Map<Thin, String> THIN = Map.of(
            Thin.ONLY_DECLARED, "self-declared, without a note that shows it",
            Thin.ONE_NOTE, "nearly all of it is one note",
            Thin.ONLY_NAMED, "they are only mentioned in these notes",
            Thin.OLD, "no note from the last three years of the topic",
            Thin.PART_OF_QUESTION, "no note covers half of the query");

    /** The sentences of an answer. */
    public static WhyText of(Why why) {
        String people = Counts.people(why.total()) + " with evidence";
        if (why.rank() == 0) {
            return new WhyText("No note shows it; " + people, List.of(), "");
        }
        List<String> firmness = new ArrayList<>(List.of(without(why), confidence(why)));
        if (why.last() != null) {
            firmness.add("Last wrote on " + why.last() + ".");
        }
        return new WhyText("Rank " + why.rank() + " of " + people, firmness, thin(why));
    }

    private static String without(Why why) {
        Without without = why.without();
        if (without == null) {
            return "Stable: removing any three notes does not lower the rank.";
        }
        String notes =
                without.notes().stream().map(id -> "“" + title(id, why) + "”").collect(Collectors.joining(" and "));
        return "Without " + notes + ": " + (without.rank() == 0 ? "no evidence." : "rank " + without.rank() + ".");
    }

    private static String title(NoteId id, Why why) {
        return why.expert().evidence().stream()
                .filter(one -> one.id().equals(id))
                .map(Evidence::title)
                .findFirst()
                .orElse(id.path());
    }

    private static String confidence(Why why) {
        boolean distinct = why.alike().best() == why.alike().worst();
        return "Confidence: " + (distinct ? "high" : "low") + " (" + ranks(why.places()) + " with other notes; "
                + (distinct ? "distinct from all others" : "tied with " + ranks(why.alike())) + ").";
    }

    private static String ranks(Places places) {
        return places.best() == places.worst()
                ? "rank " + places.best()
                : "ranks " + places.best() + " to " + places.worst();
    }

    private static String thin(Why why) {
        return why.thin().isEmpty()
                ? ""
                : "Thin evidence: "
                        + why.thin().stream()
                                .sorted()
                                .map(one -> THIN.getOrDefault(one, ""))
                                .collect(Collectors.joining("; "))
                        + ".";
    }
}
