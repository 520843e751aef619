package dev.knowhow.query;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.query.Vote.Owner;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a vote. Not thread-safe. */
public final class VoteBuilder {

    private final NoteId id;
    private final String title;
    private final double score;
    private @Nullable LocalDate date;
    private double coverage = 1;
    private List<Association> associations = List.of();
    private List<String> linkedBy = List.of();
    private List<Owner> owners = List.of();

    VoteBuilder(NoteId id, String title, double score) {
        this.id = id;
        this.title = title;
        this.score = score;
    }

    /** Sets {@link Vote#date}. */
    public VoteBuilder date(@Nullable LocalDate value) {
        date = value;
        return this;
    }

    /** Sets {@link Vote#coverage}. */
    public VoteBuilder coverage(double value) {
        coverage = value;
        return this;
    }

    /** Sets {@link Vote#associations}. */
    public VoteBuilder associations(List<Association> value) {
        associations = value;
        return this;
    }

    /** Sets {@link Vote#linkedBy}. */
    public VoteBuilder linkedBy(List<String> value) {
        linkedBy = value;
        return this;
    }

    /** Sets {@link Vote#owners}. */
    public VoteBuilder owners(List<Owner> value) {
        owners = value;
        return this;
    }

    /** Returns the vote. */
    public Vote build() {
        return new Values(id, title, date, score, coverage, associations, linkedBy, owners);
    }

    record Values(
            NoteId id,
            String title,
            @Nullable LocalDate date,
            double score,
            double coverage,
            List<Association> associations,
            List<String> linkedBy,
            List<Owner> owners)
            implements Vote {

        Values {
            associations = List.copyOf(associations);
            linkedBy = List.copyOf(linkedBy);
            owners = List.copyOf(owners);
        }
    }
}
