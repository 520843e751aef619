package dev.knowhow.spi;

import dev.knowhow.note.Problem;

/** Thrown when a file is not a note. The other files are still indexed. */
public class UnreadableNoteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * Creates an exception.
     *
     * @param problem the problem for the report, with severity {@link Problem.Severity#REJECTED}
     */
    public UnreadableNoteException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** The problem for the report. */
    public Problem problem() {
        return problem;
    }
}
