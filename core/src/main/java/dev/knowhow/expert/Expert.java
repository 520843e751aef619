package dev.knowhow.expert;

import dev.knowhow.people.Member;
import java.util.List;

/**
 * A member who knows, with what speaks for it. Nobody is an expert without evidence.
 *
 * @param member who
 * @param score how much speaks for them; the sum of the parts of all evidence; comparable within one answer only
 * @param evidence what speaks for them, strongest first; as many pieces as were asked for
 * @param notes how many notes speak for them in all
 */
public record Expert(Member member, double score, List<Evidence> evidence, int notes) {

    /** Copies the list. */
    public Expert {
        evidence = List.copyOf(evidence);
    }
}
