package dev.knowhow.expert;

import dev.knowhow.people.Member;
import java.util.List;
import java.util.Set;

/** Builds an expert. Not thread-safe. */
public final class ExpertBuilder {

    private final Member member;
    private double score;
    private Set<Weakness> weaknesses = Set.of(Weakness.LOW_SCORE);
    private List<Evidence> evidence = List.of();
    private int notes;
    private List<String> declares = List.of();

    ExpertBuilder(Member member) {
        this.member = member;
    }

    /** Sets {@link Expert#score}. */
    public ExpertBuilder score(double value) {
        score = value;
        return this;
    }

    /** Sets {@link Expert#weaknesses}. */
    public ExpertBuilder weaknesses(Set<Weakness> value) {
        weaknesses = value;
        return this;
    }

    /** Sets {@link Expert#evidence}. */
    public ExpertBuilder evidence(List<Evidence> value) {
        evidence = value;
        return this;
    }

    /** Sets {@link Expert#notes}. */
    public ExpertBuilder notes(int value) {
        notes = value;
        return this;
    }

    /** Sets {@link Expert#declares}. */
    public ExpertBuilder declares(List<String> value) {
        declares = value;
        return this;
    }

    /** Returns the expert. */
    public Expert build() {
        return new Values(member, score, weaknesses, evidence, notes, declares);
    }

    record Values(
            Member member,
            double score,
            Set<Weakness> weaknesses,
            List<Evidence> evidence,
            int notes,
            List<String> declares)
            implements Expert {

        Values {
            weaknesses = Set.copyOf(weaknesses);
            evidence = List.copyOf(evidence);
            declares = List.copyOf(declares);
        }
    }
}
