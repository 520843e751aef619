package dev.knowhow.expert;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Passage;
import dev.knowhow.query.ScorePart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note, or a statement of another source, that counts for a member, with its contribution to the score. Immutable.
 *
 * @param id the note; for a statement, a key that is not a path of a note
 * @param title its title
 * @param date the day it was last updated, else created; null if unknown
 * @param role the member's role in the note
 * @param factors the factors of its contribution
 * @param coverage the share of the query that the note contains, from 0 to 1
 * @param passage the most relevant section; null unless requested
 * @param bearing the components of the note's score, from which its relevance is computed; empty unless requested
 * @param basis what it rests on if it is not a note; null for a note
 */
public record Evidence(
        NoteId id,
        String title,
        @Nullable LocalDate date,
        EvidenceRole role,
        Factors factors,
        double coverage,
        @Nullable Passage passage,
        List<ScorePart> bearing,
        @Nullable Basis basis) {

    /** Copies the list. */
    public Evidence {
        bearing = List.copyOf(bearing);
    }

    /** Evidence from a note. */
    public Evidence(
            NoteId id,
            String title,
            @Nullable LocalDate date,
            Role role,
            Factors factors,
            double coverage,
            @Nullable Passage passage,
            List<ScorePart> bearing) {
        this(id, title, date, EvidenceRole.of(role), factors, coverage, passage, bearing, null);
    }

    /**
     * The basis of evidence that is not a note.
     *
     * @param source the name of the source of evidence
     * @param link an http or https URL of the original; null if there is none
     */
    public record Basis(String source, @Nullable String link) {}

    /** Evidence that covers less of the query than this is weak. */
    public static final double HALF = 0.5;

    /**
     * The factors whose product is a contribution to a score.
     *
     * @param relevance the note's relevance to the topic: 1 for the best note
     * @param role the weight of the member's role in the note, from 0 to 1
     * @param share the member's share in the note relative to the largest share, above 0 and at most 1; 1 without
     *     history
     * @param rarity the weight of a mention, from 0 if all notes mention the member to 1; 1 for other roles
     * @param links the weight of links by people not associated with the note: 1 without links, always below 1.1
     */
    public record Factors(double relevance, double role, double share, double rarity, double links) {

        /** The factors by name, in display order. */
        public List<ScorePart> list() {
            return List.of(
                    new ScorePart("relevance", relevance),
                    new ScorePart("role", role),
                    new ScorePart("share", share),
                    new ScorePart("rarity", rarity),
                    new ScorePart("links", links));
        }

        /** The contribution to the score. */
        public double product() {
            return relevance * role * share * rarity * links;
        }
    }

    /** The contribution to the member's score. */
    public double part() {
        return factors.product();
    }

    /** Returns a copy with a passage. */
    public Evidence withPassage(@Nullable Passage found) {
        return new Evidence(id, title, date, role, factors, coverage, found, bearing, basis);
    }

    /** Returns a copy with the components of the note's score. */
    public Evidence withBearing(List<ScorePart> parts) {
        return new Evidence(id, title, date, role, factors, coverage, passage, parts, basis);
    }
}
