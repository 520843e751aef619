package dev.knowhow.markdown.source;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.UnreadableNoteException;
import java.util.ArrayList;
import java.util.List;

/** The problems of one file, as they are found. */
public final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /** Takes the problems of a file, given by its path. */
    public Problems(String file) {
        this.file = file;
    }

    /** Adds something that may be meant otherwise than it is read. */
    public void warning(int line, String what, String remedy) {
        found.add(new Problem(Severity.WARNING, file, line, what, remedy));
    }

    /** Adds something that cannot be read. */
    public void error(int line, String what, String remedy) {
        found.add(new Problem(Severity.ERROR, file, line, what, remedy));
    }

    /** The exception that says why the file is no note. */
    public UnreadableNoteException rejected(int line, String what, String remedy) {
        return new UnreadableNoteException(new Problem(Severity.REJECTED, file, line, what, remedy));
    }

    /** The problems in the order they were found. */
    public List<Problem> found() {
        return found;
    }
}
