package dev.knowhow.expert;

import dev.knowhow.note.Attribution.Role;
import java.util.Arrays;
import java.util.Locale;

/**
 * A role of a person in evidence, with its weight. Notes have the roles of attributions; other sources of evidence
 * define their own.
 *
 * @param name the name, in lower case, as in {@code author} or {@code endorsed}
 * @param weight the weight, from 0 to 1; an author has 1
 * @param active whether the person contributed; false if others only mentioned or thanked them
 */
public record EvidenceRole(String name, double weight, boolean active) {

    private static final double HALF = 0.5;

    private static final EvidenceRole[] OF_NOTES =
            Arrays.stream(Role.values()).map(EvidenceRole::new).toArray(EvidenceRole[]::new);

    /**
     * Checks the weight.
     *
     * @throws IllegalArgumentException if the name is blank or the weight is not from 0 to 1
     */
    public EvidenceRole {
        if (name.isBlank() || !(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "a role needs a name and a weight from 0 to 1, not '" + name + "', " + weight);
        }
    }

    private EvidenceRole(Role role) {
        this(
                role.name().toLowerCase(Locale.ROOT),
                role == Role.REVIEWER || role == Role.THANKED ? HALF : 1,
                role.compareTo(Role.THANKED) < 0);
    }

    /** The role of an attribution. */
    public static EvidenceRole of(Role role) {
        return OF_NOTES[role.ordinal()];
    }
}
