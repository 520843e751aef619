package dev.knowhow.spi;

import dev.knowhow.note.Problem;

/** Says that a file is no note at all. The rest of the vault is indexed all the same. */
public class UnreadableNoteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * Says what is wrong.
     *
     * @param problem the row for the report, with severity {@link Problem.Severity#REJECTED}
     */
    public UnreadableNoteException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** The row for the report. */
    public Problem problem() {
        return problem;
    }
}
