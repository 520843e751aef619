package dev.knowhow.expert;

import dev.knowhow.people.Member;
import java.util.List;

/**
 * A member with evidence of knowledge about a topic. Immutable.
 *
 * @param member the member
 * @param score the sum of the contributions of all evidence; 1 is the contribution of the best note to its author.
 *     Comparable within one answer only
 * @param confidence how well the evidence supports the score
 * @param evidence the requested number of pieces of evidence, strongest first
 * @param notes the number of all their pieces of evidence
 * @param declares their self-declared skills that match the query, as written in their record; not part of the score
 */
public record Expert(
        Member member, double score, Confidence confidence, List<Evidence> evidence, int notes, List<String> declares) {

    /** Copies the lists. */
    public Expert {
        evidence = List.copyOf(evidence);
        declares = List.copyOf(declares);
    }

    /** Returns a copy with other evidence. */
    public Expert withEvidence(List<Evidence> shown) {
        return new Expert(member, score, confidence, shown, notes, declares);
    }

    /** Returns a copy with self-declared skills. */
    public Expert withDeclares(List<String> skills) {
        return new Expert(member, score, confidence, evidence, notes, skills);
    }
}
