package dev.knowhow.expert;

import dev.knowhow.people.Member;
import java.util.List;
import java.util.Set;

/** A member with evidence of knowledge about a topic. Immutable. */
public sealed interface Expert {

    /** The member. */
    Member member();

    /**
     * The sum of the contributions of all evidence; 1 is the contribution of the best note to its author. Comparable
     * within one answer only.
     */
    double score();

    /** The weaknesses of the evidence. */
    Set<Weakness> weaknesses();

    /** The confidence: how well the evidence supports the score. */
    default Confidence confidence() {
        return Confidence.of(weaknesses());
    }

    /** The requested number of pieces of evidence, strongest first. */
    List<Evidence> evidence();

    /** The number of all their pieces of evidence. */
    int notes();

    /** The self-declared skills that match the query, as written in their record; not part of the score. */
    List<String> declares();

    /** Returns a copy with other evidence. */
    default Expert withEvidence(List<Evidence> shown) {
        return toBuilder().evidence(shown).build();
    }

    /** Returns a copy with self-declared skills. */
    default Expert withDeclares(List<String> skills) {
        return toBuilder().declares(skills).build();
    }

    /** Returns a copy with other weaknesses. */
    default Expert withWeaknesses(Set<Weakness> found) {
        return toBuilder().weaknesses(found).build();
    }

    /**
     * Returns a builder of a member without evidence.
     *
     * @param member see {@link #member}
     */
    static Builder builder(Member member) {
        return new Builder(member);
    }

    private Builder toBuilder() {
        return new Builder(member())
                .score(score())
                .weaknesses(weaknesses())
                .evidence(evidence())
                .notes(notes())
                .declares(declares());
    }

    /** Builds an expert. Not thread-safe. */
    final class Builder {

        private final Member member;
        private double score;
        private Set<Weakness> weaknesses = Set.of(Weakness.LOW_SCORE);
        private List<Evidence> evidence = List.of();
        private int notes;
        private List<String> declares = List.of();

        private Builder(Member member) {
            this.member = member;
        }

        /** Sets {@link Expert#score}. */
        public Builder score(double value) {
            score = value;
            return this;
        }

        /** Sets {@link Expert#weaknesses}. */
        public Builder weaknesses(Set<Weakness> value) {
            weaknesses = value;
            return this;
        }

        /** Sets {@link Expert#evidence}. */
        public Builder evidence(List<Evidence> value) {
            evidence = value;
            return this;
        }

        /** Sets {@link Expert#notes}. */
        public Builder notes(int value) {
            notes = value;
            return this;
        }

        /** Sets {@link Expert#declares}. */
        public Builder declares(List<String> value) {
            declares = value;
            return this;
        }

        /** Returns the expert. */
        public Expert build() {
            return new Values(member, score, weaknesses, evidence, notes, declares);
        }

        private record Values(
                Member member,
                double score,
                Set<Weakness> weaknesses,
                List<Evidence> evidence,
                int notes,
                List<String> declares)
                implements Expert {

            private Values {
                weaknesses = Set.copyOf(weaknesses);
                evidence = List.copyOf(evidence);
                declares = List.copyOf(declares);
            }
        }
    }
}
