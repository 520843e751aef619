package dev.knowhow.internal.answer.match;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.internal.ranking.ExpertRanking;
import dev.knowhow.match.Reason;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.Vote;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the evidence of knowing for a purpose: the relevance is less steep, roles have other weights, old evidence
 * counts less, and evidence of the team that the need belongs to counts more.
 */
final class Helpful {

    private final Need need;
    private final Weights weights;
    private final Map<NoteId, Vote> votes = new HashMap<>();

    Helpful(Need need, List<Vote> votes) {
        this.need = need;
        this.weights = Weights.of(need.purpose());
        votes.forEach(vote -> this.votes.put(vote.id(), vote));
    }

    /** The evidence as a reason for the purpose. */
    Reason reason(Evidence evidence) {
        double exponent = isNote(evidence) ? Weights.STEEPNESS / ExpertRanking.STEEPNESS : 1;
        return reason(evidence, exponent);
    }

    /** How much the evidence shows that the person helps with anything alike: the score of the note counts once. */
    double practice(Evidence evidence) {
        double exponent = isNote(evidence) ? 1 / ExpertRanking.STEEPNESS : 1;
        return reason(evidence, exponent).contribution();
    }

    private Reason reason(Evidence evidence, double exponent) {
        EvidenceRole role = evidence.role();
        Factors known = evidence.factors();
        Vote vote = votes.get(evidence.id());
        List<ScorePart> factors = new ArrayList<>();
        factors.add(new ScorePart("relevance", Math.pow(known.relevance(), exponent)));
        factors.add(new ScorePart("role", weights.of(role)));
        factors.add(new ScorePart("share", known.share()));
        factors.add(new ScorePart("rarity", known.rarity()));
        factors.add(new ScorePart("links", known.links()));
        factors.add(new ScorePart("recency", recency(evidence.date())));
        if (!need.teams().isEmpty()) {
            factors.add(new ScorePart("team", vote != null && need.isOwnedBy(vote.owners()) ? Weights.TEAM : 1));
        }
        return new Reason(evidence.id(), evidence.title(), evidence.date(), role, factors, evidence.basis());
    }

    private static boolean isNote(Evidence evidence) {
        return evidence.basis() == null;
    }

    /** Evidence without a day counts like evidence of one half-life ago. */
    private double recency(@Nullable LocalDate date) {
        double age = date == null ? weights.halfLife() : Math.max(0, ChronoUnit.DAYS.between(date, need.day()));
        return Math.pow(2, -age / weights.halfLife());
    }
}
