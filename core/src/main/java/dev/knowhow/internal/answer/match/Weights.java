package dev.knowhow.internal.answer.match;

import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Consent.Purpose;
import java.util.HashMap;
import java.util.Map;

/**
 * What evidence counts for a purpose. Round numbers, the same for all collections; {@code docs/relevance.md} shows what
 * each gains.
 *
 * @param roles the weights of roles: who answered and reviewed has helped, who wrote knows
 * @param halfLife the days after which evidence counts half
 */
record Weights(Map<EvidenceRole, Double> roles, int halfLife) {

    /**
     * The exponent of a note's score relative to the best note's. It is half that of knowing: several notes that are
     * alike say more about who answers than the one best note.
     */
    static final double STEEPNESS = 3;

    /** A note of the team that the need belongs to counts as if its score were twice as high. */
    static final double TEAM = Math.pow(2, STEEPNESS);

    private static final double HALF = 0.5;
    private static final double QUARTER = 0.25;

    private static final Weights ASKING = new Weights(roles(HALF), 365);
    private static final Weights MENTORING = new Weights(roles(1), 730);

    private static Map<EvidenceRole, Double> roles(double wrote) {
        Map<EvidenceRole, Double> roles = new HashMap<>();
        roles.put(EvidenceRole.of(Role.AUTHOR), wrote);
        roles.put(EvidenceRole.of(Role.EDITOR), wrote);
        roles.put(EvidenceRole.of(Role.SPEAKER), wrote);
        roles.put(EvidenceRole.of(Role.ANSWERER), 1.0);
        roles.put(EvidenceRole.of(Role.REVIEWER), 1.0);
        roles.put(EvidenceRole.of(Role.THANKED), HALF);
        roles.put(EvidenceRole.of(Role.MENTIONED), QUARTER);
        return roles;
    }

    static Weights of(Purpose purpose) {
        return purpose == Purpose.MENTORING ? MENTORING : ASKING;
    }

    /** The weight of a role; roles of other sources keep their own. */
    double of(EvidenceRole role) {
        return roles.getOrDefault(role, role.weight());
    }
}
