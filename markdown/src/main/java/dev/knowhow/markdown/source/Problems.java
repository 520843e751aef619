package dev.knowhow.markdown.source;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.UnreadableNoteException;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one file. */
public final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /**
     * Creates a collector.
     *
     * @param file the path of the file
     */
    public Problems(String file) {
        this.file = file;
    }

    /** Adds a problem of content whose intended meaning is uncertain. */
    public void warning(int line, String what, String remedy) {
        found.add(new Problem(Severity.WARNING, file, line, what, remedy));
    }

    /** Adds a problem of content that cannot be read. */
    public void error(int line, String what, String remedy) {
        found.add(new Problem(Severity.ERROR, file, line, what, remedy));
    }

    /** Creates the exception that rejects the file. */
    public UnreadableNoteException rejected(int line, String what, String remedy) {
        return new UnreadableNoteException(new Problem(Severity.REJECTED, file, line, what, remedy));
    }

    /** The problems in the order they were found. */
    public List<Problem> found() {
        return found;
    }
}
