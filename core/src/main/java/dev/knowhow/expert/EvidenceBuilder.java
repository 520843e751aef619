package dev.knowhow.expert;

import dev.knowhow.expert.Evidence.Basis;
import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Passage;
import dev.knowhow.query.ScorePart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds evidence. Not thread-safe. */
public final class EvidenceBuilder {

    private final NoteId id;
    private final String title;
    private final EvidenceRole role;
    private final Factors factors;
    private @Nullable LocalDate date;
    private double coverage = 1;
    private @Nullable Passage passage;
    private List<ScorePart> bearing = List.of();
    private @Nullable Basis basis;

    EvidenceBuilder(NoteId id, String title, EvidenceRole role, Factors factors) {
        this.id = id;
        this.title = title;
        this.role = role;
        this.factors = factors;
    }

    /** Sets {@link Evidence#date}. */
    public EvidenceBuilder date(@Nullable LocalDate value) {
        date = value;
        return this;
    }

    /** Sets {@link Evidence#coverage}. */
    public EvidenceBuilder coverage(double value) {
        coverage = value;
        return this;
    }

    /** Sets {@link Evidence#passage}. */
    public EvidenceBuilder passage(@Nullable Passage value) {
        passage = value;
        return this;
    }

    /** Sets {@link Evidence#bearing}. */
    public EvidenceBuilder bearing(List<ScorePart> value) {
        bearing = value;
        return this;
    }

    /** Sets {@link Evidence#basis}. */
    public EvidenceBuilder basis(@Nullable Basis value) {
        basis = value;
        return this;
    }

    /** Returns the evidence. */
    public Evidence build() {
        return new Values(id, title, date, role, factors, coverage, passage, bearing, basis);
    }

    record Values(
            NoteId id,
            String title,
            @Nullable LocalDate date,
            EvidenceRole role,
            Factors factors,
            double coverage,
            @Nullable Passage passage,
            List<ScorePart> bearing,
            @Nullable Basis basis)
            implements Evidence {

        Values {
            bearing = List.copyOf(bearing);
        }
    }
}
