package dev.knowhow.expert;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Passage;
import dev.knowhow.query.ScorePart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note, or a statement of another source, that counts for a member, with its contribution to the score. Immutable.
 */
public sealed interface Evidence permits EvidenceBuilder.Values {

    /** The note; for a statement, a key that is not a path of a note. */
    NoteId id();

    /** The title. */
    String title();

    /** The day of the last update, else of creation; null if unknown. */
    @Nullable LocalDate date();

    /** The member's role. */
    EvidenceRole role();

    /** The factors of the contribution. */
    Factors factors();

    /** The share of the query that the note contains, from 0 to 1. */
    double coverage();

    /** The most relevant section; null unless requested. */
    @Nullable Passage passage();

    /** The components of the note's score, from which its relevance is computed; empty unless requested. */
    List<ScorePart> bearing();

    /** The basis of evidence that is not a note; null for a note. */
    @Nullable Basis basis();

    /** Evidence that covers less of the query than this is weak. */
    double HALF = 0.5;

    /**
     * The basis of evidence that is not a note.
     *
     * @param source the name of the source of evidence
     * @param link an http or https URL of the original; null if missing
     */
    record Basis(String source, @Nullable String link) {}

    /**
     * The factors whose product is a contribution to a score. All are 0 for a note that does not count: one of a person
     * whom the topic names, without a word about the topic.
     *
     * @param relevance the note's relevance to the topic: 1 for the best note
     * @param role the weight of the member's role in the note, from 0 to 1
     * @param share the member's share in the note's history relative to the largest share, above 0, at most 1; 1
     *     without history
     * @param rarity the weight of a mention, from 0 if all notes mention the member to 1; 1 for other roles
     * @param links the weight of links by people not associated with the note: 1 without links, always below 1.1
     */
    record Factors(double relevance, double role, double share, double rarity, double links) {

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
    default double contribution() {
        return factors().product();
    }

    /** Returns a copy with other factors. */
    default Evidence withFactors(Factors others) {
        return toBuilder(others).build();
    }

    /** Returns a copy with a passage. */
    default Evidence withPassage(@Nullable Passage found) {
        return toBuilder(factors()).passage(found).build();
    }

    /** Returns a copy with the components of the note's score. */
    default Evidence withBearing(List<ScorePart> parts) {
        return toBuilder(factors()).bearing(parts).build();
    }

    /**
     * Returns a builder of evidence from a note that contains the whole query.
     *
     * @param id see {@link #id}
     * @param title see {@link #title}
     * @param role see {@link #role}
     * @param factors see {@link #factors}
     */
    static EvidenceBuilder builder(NoteId id, String title, EvidenceRole role, Factors factors) {
        return new EvidenceBuilder(id, title, role, factors);
    }

    private EvidenceBuilder toBuilder(Factors factors) {
        return new EvidenceBuilder(id(), title(), role(), factors)
                .date(date())
                .coverage(coverage())
                .passage(passage())
                .bearing(bearing())
                .basis(basis());
    }
}
