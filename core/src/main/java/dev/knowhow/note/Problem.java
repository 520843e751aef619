package dev.knowhow.note;

/**
 * Something in the notes that a person should mend: a row of a report, never an exception.
 *
 * @param severity how bad it is
 * @param file the file, as a path under the notes folder
 * @param line the line, from 1; 0 if the file as a whole is meant
 * @param what what is wrong, a sentence without the full stop
 * @param remedy what to do about it, a sentence without the full stop
 */
public record Problem(Severity severity, String file, int line, String what, String remedy) {

    /** How bad a problem is. */
    public enum Severity {
        /** The note is indexed whole, but something in it is doubtful. */
        WARNING,
        /** A part of the note could not be understood; the rest is indexed. */
        ERROR,
        /** The note could not be read at all and is not indexed. */
        REJECTED
    }

    /** One line for people: {@code file:line: what; remedy}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + "; " + remedy;
    }
}
