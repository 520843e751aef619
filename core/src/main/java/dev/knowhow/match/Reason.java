package dev.knowhow.match;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.ScorePart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence for a match: a note, or a statement of another source. Immutable.
 *
 * @param id the note; for a statement, a key that is not a path of a note
 * @param title the title
 * @param date the day of the last update, else of creation; null if unknown
 * @param role the person's role, with the weight that it has for knowing; {@link #factors} has that for the purpose
 * @param factors the factors of the contribution, in display order
 * @param basis the basis of evidence that is not a note; null for a note
 */
public record Reason(
        NoteId id,
        String title,
        @Nullable LocalDate date,
        EvidenceRole role,
        List<ScorePart> factors,
        Evidence.@Nullable Basis basis) {

    /** Copies the list. */
    public Reason {
        factors = List.copyOf(factors);
    }

    /** The contribution: the product of the factors. */
    public double contribution() {
        double product = 1;
        for (ScorePart factor : factors) {
            product *= factor.value();
        }
        return product;
    }
}
