package dev.knowhow;

import dev.knowhow.note.Problem;

/** Says that knowhow cannot do what was asked: what is wrong, where, and what to do about it. */
public class KnowhowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Who can mend it. */
    public enum Blame {
        /** The one who asked: a wrong argument. */
        USAGE,
        /** The keeper of the notes: they are out of reach. A single bad note is a {@link Problem}, never an exception. */
        NOTES,
        /** The operator: the index is locked, broken or out of space. */
        INDEX,
        /** The maker or installer of a plugin. */
        PLUGIN,
        /** Nobody: the question took longer than its session allows, or was cancelled. Asking again may work. */
        TIME
    }

    private final Blame blame;

    /**
     * Says what is wrong.
     *
     * @param blame who can mend it
     * @param message what, where, and what to do
     */
    public KnowhowException(Blame blame, String message) {
        super(message);
        this.blame = blame;
    }

    /**
     * Says what is wrong.
     *
     * @param blame who can mend it
     * @param message what, where, and what to do
     * @param cause what led to it
     */
    public KnowhowException(Blame blame, String message, Throwable cause) {
        super(message, cause);
        this.blame = blame;
    }

    /** Who can mend it. */
    public Blame blame() {
        return blame;
    }
}
