package dev.knowhow.expert;

import dev.knowhow.note.Attribution.Role;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a person did that is evidence of knowledge: a name for people, and a weight. Those of notes are the roles of attributions; other
 * sources of evidence bring their own.
 *
 * @param name the name, in lower case, as in {@code author} or {@code endorsed}
 * @param weight how much it counts, from 0 to 1; 1 is what an author counts
 * @param active whether the person did something; false if others only named or thanked them
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
