package dev.knowhow.expert;

import dev.knowhow.query.Searched;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds an answer. Not thread-safe. */
public final class ExpertsBuilder {

    private final Searched searched;
    private List<Expert> experts = List.of();
    private int total;
    private double best;
    private List<Expert> leavers = List.of();
    private List<Declared> declared = List.of();
    private List<OwningTeam> teams = List.of();
    private @Nullable Nearest nearest;
    private @Nullable String corrected;

    ExpertsBuilder(Searched searched) {
        this.searched = searched;
    }

    /** Sets {@link Experts#experts}. */
    public ExpertsBuilder experts(List<Expert> value) {
        experts = value;
        return this;
    }

    /** Sets {@link Experts#total}. */
    public ExpertsBuilder total(int value) {
        total = value;
        return this;
    }

    /** Sets {@link Experts#best}. */
    public ExpertsBuilder best(double value) {
        best = value;
        return this;
    }

    /** Sets {@link Experts#leavers}. */
    public ExpertsBuilder leavers(List<Expert> value) {
        leavers = value;
        return this;
    }

    /** Sets {@link Experts#declared}. */
    public ExpertsBuilder declared(List<Declared> value) {
        declared = value;
        return this;
    }

    /** Sets {@link Experts#teams}. */
    public ExpertsBuilder teams(List<OwningTeam> value) {
        teams = value;
        return this;
    }

    /** Sets {@link Experts#nearest}. */
    public ExpertsBuilder nearest(@Nullable Nearest value) {
        nearest = value;
        return this;
    }

    /** Sets {@link Experts#corrected}. */
    public ExpertsBuilder corrected(@Nullable String value) {
        corrected = value;
        return this;
    }

    /** Returns the answer. */
    public Experts build() {
        return new Values(experts, total, best, leavers, declared, teams, nearest, corrected, searched);
    }

    record Values(
            List<Expert> experts,
            int total,
            double best,
            List<Expert> leavers,
            List<Declared> declared,
            List<OwningTeam> teams,
            @Nullable Nearest nearest,
            @Nullable String corrected,
            Searched searched)
            implements Experts {

        Values {
            experts = List.copyOf(experts);
            leavers = List.copyOf(leavers);
            declared = List.copyOf(declared);
            teams = List.copyOf(teams);
        }
    }
}
