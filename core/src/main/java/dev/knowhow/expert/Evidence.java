package dev.knowhow.expert;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Passage;
import dev.knowhow.query.ScorePart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note that speaks for a member, or a statement of another source.
 *
 * @param id the note; for a statement, a key that is no path of a note
 * @param title its title
 * @param date the day it was last updated, else created; null if unknown
 * @param role the member's part in it
 * @param factors what its part of the score is made of
 * @param coverage how much of the question the note has, from 0 to 1
 * @param passage the section that bears most on the topic; null if none was asked for
 * @param bearing what the note's score for the topic is the sum of, which its voice is made from; empty if it was not asked for
 * @param basis where it is known from if it is not a note; null for a note
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

    /** A note. */
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
     * What evidence rests on that is not a note.
     *
     * @param source the name of the source of evidence
     * @param link an http or https URL where it can be read; null if nowhere
     */
    public record Basis(String source, @Nullable String link) {}

    /** Evidence that covers less of the query than this is weak. */
    public static final double HALF = 0.5;

    /**
     * What a part of a score is the product of.
     *
     * @param voice how loud the note is: 1 for the one that bears most on the topic
     * @param role how much the member's role in it weighs, from 0 to 1
     * @param share how much of it is theirs beside who has most of it, above 0 and at most 1; 1 if no history tells
     * @param rarity how much it says to be named in a note, from 0 for whoever is named in all to 1; 1 for whoever has
     *     another part in it
     * @param links how much the links of others to it add: 1 if nobody who has no part in it links to it, less than 1.1
     *     however many do
     */
    public record Factors(double voice, double role, double share, double rarity, double links) {

        /** The factors by name, in the order to show them: the note's relevance first, then those of the member's role in it. */
        public List<ScorePart> list() {
            return List.of(
                    new ScorePart("relevance", voice),
                    new ScorePart("role", role),
                    new ScorePart("share", share),
                    new ScorePart("rarity", rarity),
                    new ScorePart("links", links));
        }

        /** The part of the score. */
        public double product() {
            return voice * role * share * rarity * links;
        }
    }

    /** How much it adds to the member's score. */
    public double part() {
        return factors.product();
    }

    /** The same, with a passage. */
    public Evidence withPassage(@Nullable Passage found) {
        return new Evidence(id, title, date, role, factors, coverage, found, bearing, basis);
    }

    /** The same, with the parts of the note's score. */
    public Evidence withBearing(List<ScorePart> parts) {
        return new Evidence(id, title, date, role, factors, coverage, passage, parts, basis);
    }

    /** The same, with the note's voice so many times as loud. */
    Evidence louder(int times) {
        Factors more = new Factors(
                factors.voice() * times, factors.role(), factors.share(), factors.rarity(), factors.links());
        return new Evidence(id, title, date, role, more, coverage, passage, bearing, basis);
    }
}
