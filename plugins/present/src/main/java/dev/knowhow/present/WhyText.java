package dev.knowhow.present;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Why;
import dev.knowhow.expert.Why.Places;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The explanation of a rank, in sentences.
 *
 * @param corrected the remark that a misspelt topic was corrected; may be empty
 * @param rank the rank among all with evidence
 * @param confidence the confidence, with the reasons; empty without a rank
 * @param details what the rank depends on, one sentence per entry; empty without a rank
 */
public record WhyText(String corrected, String rank, String confidence, List<String> details) {

    /** The sentences of an answer. */
    public static WhyText of(Why why) {
        String people = Counts.people(why.total()) + " with evidence";
        String corrected = WhoText.corrected(why.corrected());
        if (why.rank() == 0) {
            return new WhyText(corrected, "No note shows it; " + people, "", List.of());
        }
        List<String> details = new ArrayList<>();
        details.add(without(why));
        if (isNarrow(why.places(), why.total())) {
            details.add("With other notes: " + ranks(why.places()) + ".");
        }
        if (why.last() != null) {
            details.add("Last wrote on " + why.last() + ".");
        }
        return new WhyText(
                corrected,
                "Rank " + why.rank() + " of " + people,
                "Confidence: " + ConfidenceText.of(why.expert()) + ".",
                details);
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

    /** Whether a range is informative; a range of most ranks is not. */
    private static boolean isNarrow(Places places, int total) {
        return 2 * (places.worst() - places.best()) < total;
    }

    private static String ranks(Places places) {
        return places.best() == places.worst()
                ? "rank " + places.best()
                : "ranks " + places.best() + " to " + places.worst();
    }
}
