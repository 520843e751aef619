package dev.knowhow.note;

/**
 * A problem in the notes that a person should correct: a row of a report, never an exception.
 *
 * @param severity the severity
 * @param file the file, as a path below the notes folder
 * @param line the line, from 1; 0 for the whole file
 * @param what the problem, a sentence without the full stop
 * @param remedy what to do, a sentence without the full stop
 */
public record Problem(Severity severity, String file, int line, String what, String remedy) {

    /** The severity of a problem. */
    public enum Severity {
        /** The note is fully indexed, but something in it is doubtful. */
        WARNING,
        /** A part of the note cannot be parsed; the rest is indexed. */
        ERROR,
        /** The note cannot be read and is not indexed. */
        REJECTED
    }

    /** One line for people: {@code file:line: what; remedy}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + "; " + remedy;
    }
}
