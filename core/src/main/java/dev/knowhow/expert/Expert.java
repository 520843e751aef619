package dev.knowhow.expert;

import dev.knowhow.people.Member;
import java.util.List;

/**
 * A member who knows, with what speaks for it. Nobody is an expert without evidence.
 *
 * @param member who
 * @param score how much speaks for them: the sum of the parts of all evidence; 1 is what the note that bears most on the topic
 *     gives to its author. Comparable within one answer only
 * @param confidence how much there is to go by
 * @param evidence what speaks for them, strongest first; as many pieces as were asked for
 * @param notes how many notes speak for them in all
 * @param declares their skills that were asked for, as their record has them; they count for nothing
 */
public record Expert(
        Member member, double score, Confidence confidence, List<Evidence> evidence, int notes, List<String> declares) {

    /** Copies the lists. */
    public Expert {
        evidence = List.copyOf(evidence);
        declares = List.copyOf(declares);
    }

    /** The same, with other evidence shown. */
    public Expert withEvidence(List<Evidence> shown) {
        return new Expert(member, score, confidence, shown, notes, declares);
    }

    /** The same, declaring these skills. */
    public Expert withDeclares(List<String> skills) {
        return new Expert(member, score, confidence, evidence, notes, skills);
    }
}
