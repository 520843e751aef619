package dev.knowhow.people;

import java.util.Locale;
import java.util.Set;

/**
 * What a member agreed to. Taking it back holds from the next question on.
 *
 * @param refusedPurposes what the member may not be used for at all
 * @param refusedTopics the topics the member is not to be found for, in lower case
 */
public record Consent(Set<Purpose> refusedPurposes, Set<String> refusedTopics) {

    /** What a member may be used for. */
    public enum Purpose {
        /** Being found as somebody who knows. */
        SEARCH,
        /** Being asked as a mentor. */
        MENTORING,
        /** Being listed in digests. */
        DIGEST,
        /** Being part of an export. */
        EXPORT
    }

    /** Agreed to everything. */
    public static final Consent GIVEN = new Consent(Set.of(), Set.of());

    /** Copies the sets. */
    public Consent {
        refusedPurposes = Ordered.copy(refusedPurposes);
        refusedTopics = Ordered.copy(refusedTopics);
    }

    /**
     * Whether the member may be used so.
     *
     * @param purpose for what
     * @param topic the topic of the question; one that contains a refused topic as whole words is refused too
     */
    public boolean allows(Purpose purpose, String topic) {
        if (refusedPurposes.contains(purpose)) {
            return false;
        }
        if (refusedTopics.isEmpty()) {
            return true;
        }
        String asked = words(topic);
        return refusedTopics.stream().noneMatch(refused -> asked.contains(words(refused)));
    }

    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
