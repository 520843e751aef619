package dev.knowhow.expert;

import dev.knowhow.people.Member;
import java.util.List;
import java.util.Set;

/** A member with evidence of knowledge about a topic. Immutable. */
public sealed interface Expert permits ExpertBuilder.Values {

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
    static ExpertBuilder builder(Member member) {
        return new ExpertBuilder(member);
    }

    private ExpertBuilder toBuilder() {
        return new ExpertBuilder(member())
                .score(score())
                .weaknesses(weaknesses())
                .evidence(evidence())
                .notes(notes())
                .declares(declares());
    }
}
