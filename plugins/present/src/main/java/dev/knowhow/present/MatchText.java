package dev.knowhow.present;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Evidence;
import dev.knowhow.match.Fit;
import dev.knowhow.match.Match;
import dev.knowhow.match.Match.Obstacle;
import dev.knowhow.match.Matches;
import dev.knowhow.match.Reason;
import dev.knowhow.match.SkillFit;
import dev.knowhow.query.ScorePart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts about people and opportunities for a need. */
public final class MatchText {

    private MatchText() {}

    /** A person with the notes that are evidence. */
    private static Item item(Match match, LocalDate today) {
        return Item.member(match.member(), today)
                .about(obstacle(match.obstacle()))
                .items(match.reasons().stream().map(MatchText::item).toList())
                .lines(
                        match.ahead().isEmpty() ? "" : "Ahead of you in " + String.join(", ", match.ahead()),
                        match.requests() == 0 ? "" : Counts.of(match.requests(), "request") + " in 60 days")
                .score(why(match));
    }

    private static Item item(Reason reason) {
        Evidence.Basis basis = reason.basis();
        String link = basis == null ? null : basis.link();
        Item item = basis == null ? Item.note(reason.title(), reason.id()) : Item.of(reason.title());
        return item.to(link == null ? item.target() : new Target.OfUrl(link))
                .day(reason.date())
                .about(reason.role().name())
                .score(EvidenceText.factors(reason.factors()));
    }

    /** The people to show: those with a hundredth of the best score or more. */
    private static List<Item> leading(Matches found, LocalDate today) {
        double best = found.matches().stream().mapToDouble(Match::score).max().orElse(0);
        return found.matches().stream()
                .filter(match -> match.score() >= Coverage.LEAST * best)
                .map(match -> item(match, today))
                .toList();
    }

    /** That a corrected text was answered; empty if it was answered as typed. */
    private static String corrected(Matches found) {
        return found.corrected() == null
                ? ""
                : "No note matches these words; showing “" + found.corrected() + "” instead.";
    }

    /** Why they cannot be asked now; empty if they can. */
    private static String obstacle(@Nullable Obstacle obstacle) {
        return switch (obstacle) {
            case null -> "";
            case AWAY -> "";
            case AT_CAPACITY -> "accepts no more now";
            case INACTIVE -> "no note in the last two years";
        };
    }

    /** The factors of a person, as in {@code Score 0.42 = 3 notes 0.80 × practice 0.50 × near 2.00}. */
    private static String why(Match match) {
        List<String> parts = new ArrayList<>();
        parts.add(Counts.of(match.notes(), "note") + " " + Counts.score(match.strength()));
        for (ScorePart factor : match.factors()) {
            if (factor.value() != 1) {
                parts.add(factor.name() + " " + Counts.score(factor.value()));
            }
        }
        return "Score " + Counts.score(match.score()) + " = " + String.join(" × ", parts);
    }

    /** How well a member fits, as in {@code fits 33 %}. */
    public static String score(Fit fit) {
        return "fits " + Counts.percent(fit.score());
    }

    /** What notes show of a member, as in {@code evidence for 3 of 4 skills: kafka, java, sql; not yet: gdpr}. */
    public static String fit(Fit fit) {
        List<String> proven = skills(fit, true);
        List<String> missing = skills(fit, false);
        if (fit.opportunity().skills().isEmpty()) {
            return "teaches "
                    + String.join(
                            ", ", fit.skills().stream().map(SkillFit::skill).toList());
        }
        return "evidence for " + proven.size() + " of " + Counts.of(fit.skills().size(), "skill") + ": "
                + String.join(", ", proven)
                + (missing.isEmpty() ? "" : "; not yet: " + String.join(", ", missing));
    }

    private static List<String> skills(Fit fit, boolean proven) {
        return fit.skills().stream()
                .filter(skill -> skill.proven() == proven)
                .map(skill -> skill.skill() + (!proven && skill.declared() ? " (self-declared)" : ""))
                .toList();
    }

    /** The people for a need, those who are not available now apart. */
    public static Listing people(String title, Matches found, LocalDate today, String... remarks) {
        return Listing.of(title)
                .remarks(List.of(corrected(found)))
                .remarks(List.of(remarks))
                .items(leading(found, today))
                .group(
                        "Not available now",
                        found.unavailable().stream()
                                .map(match -> item(match, today))
                                .toList())
                .searched(found.searched());
    }

    /**
     * A note that asks a question of the first person, to be saved in the notes folder: then it counts as a request.
     *
     * @param asker the id of the member who asks; empty if unknown
     */
    public static String draft(String question, String asker, Matches found, LocalDate today) {
        List<String> first = found.matches().stream()
                .map(match -> match.member().id().value())
                .limit(1)
                .toList();
        return String.join(
                "\n",
                "---",
                "title: " + Yaml.text(question.strip().lines().findFirst().orElse("")),
                "kind: question",
                "authors: " + Yaml.list(asker.isEmpty() ? List.of() : List.of(asker)),
                "ask: " + Yaml.list(first),
                "date: " + today,
                "tags: []",
                "status: open",
                "---",
                "",
                question.strip(),
                "");
    }
}
