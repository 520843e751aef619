package dev.knowhow.markdown;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.UnreadableNoteException;
import java.util.ArrayList;
import java.util.List;

/** The problems of one file, as they are found. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void warning(int line, String what, String remedy) {
        found.add(new Problem(Severity.WARNING, file, line, what, remedy));
    }

    void error(int line, String what, String remedy) {
        found.add(new Problem(Severity.ERROR, file, line, what, remedy));
    }

    UnreadableNoteException rejected(int line, String what, String remedy) {
        return new UnreadableNoteException(new Problem(Severity.REJECTED, file, line, what, remedy));
    }

    List<Problem> found() {
        return found;
    }
}
