package dev.knowhow.present;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.query.Searched;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts about experts. */
public final class WhoText {

    /** The heading of people who only declare a skill. */
    public static final String DECLARED = "Self-declared, without notes";

    private static final int SHORT_VERSION = 10;

    private WhoText() {}

    /**
     * Remarks above an answer: that it is of a past day, or weak.
     *
     * @param asOf the requested day; null for today
     */
    public static List<String> remarks(Experts experts, @Nullable LocalDate asOf) {
        List<String> remarks = asOf(asOf, experts.searched());
        if (experts.corrected() != null) {
            remarks.add(corrected(experts.corrected()));
        }
        if (experts.isWeak()) {
            remarks.add("Weak matches only: no note covers most of your query.");
        }
        return remarks;
    }

    /** The remark that a misspelt topic was corrected; empty if it was not. */
    static String corrected(@Nullable String topic) {
        return topic == null ? "" : "No note matches your spelling; showing “" + topic + "” instead.";
    }

    /**
     * Remarks above an answer on several topics: that it is of a past day, or missing topics.
     *
     * @param asOf the requested day; null for today
     */
    public static List<String> remarks(Coverage coverage, @Nullable LocalDate asOf) {
        List<String> remarks = asOf(asOf, coverage.searched());
        coverage.corrected()
                .forEach((topic, meant) ->
                        remarks.add("No note matches “" + topic + "”; showing “" + meant + "” instead."));
        coverage.gaps()
                .forEach(topic -> remarks.add(nobody(topic, coverage.filtered().contains(topic)) + "."));
        boolean alone = coverage.people().stream()
                .anyMatch(one -> one.cells().size() == coverage.topics().size());
        if (coverage.gaps().isEmpty() && !alone) {
            remarks.add("No one person covers all topics.");
        }
        return remarks;
    }

    private static List<String> asOf(@Nullable LocalDate day, Searched searched) {
        List<String> remarks = new ArrayList<>();
        if (day != null) {
            String version = searched.version();
            remarks.add(
                    version == null
                            ? "Estimated from current notes; git history does not reach " + day + "."
                            : "As of " + day + ": the notes of commit "
                                    + version.substring(0, Math.min(SHORT_VERSION, version.length())) + ".");
        }
        return remarks;
    }

    /**
     * The message that a topic has no experts.
     *
     * @param filtered whether the query has a filter
     */
    public static String nobody(String topic, boolean filtered) {
        return "No expert on “" + topic + "”" + (filtered ? " matches these filters" : " is known");
    }

    /** Experts who have left, as in {@code Former experts: Bo Li}; may be empty. */
    public static String leavers(Experts experts) {
        return experts.leavers().isEmpty()
                ? ""
                : "Former experts, who have left: "
                        + experts.leavers().stream()
                                .map(one -> one.member().name())
                                .collect(Collectors.joining(", "));
    }

    /** The teams that own the notes, as in {@code Team: Platform (12 notes)}; may be empty. */
    public static String teams(Experts experts) {
        return experts.teams().isEmpty()
                ? ""
                : "Team: "
                        + experts.teams().stream()
                                .map(team -> team.name() + " (" + Counts.of(team.notes(), "note") + ")")
                                .collect(Collectors.joining(", "));
    }

    /** The number of people, as in {@code 12 people with evidence}. */
    public static String count(int people) {
        return Counts.people(people) + " with evidence";
    }

    /** The topics of the nearest experts. */
    public static String near(Nearest nearest) {
        String topic = "“" + nearest.topic() + "”";
        return switch (nearest.reach()) {
            case OTHERS -> "Other people know about it:";
            case NEIGHBOUR -> "Related topic " + topic + ":";
            case SPELLING -> "Did you mean " + topic + "?";
        };
    }
}
