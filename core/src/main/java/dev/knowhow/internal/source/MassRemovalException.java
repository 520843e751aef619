package dev.knowhow.internal.source;

import java.io.IOException;

/** Most notes of a source are gone at once, without confirmation. */
public final class MassRemovalException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Fewer removals need no confirmation, as long as some notes are left. */
    private static final long MANY = 10;

    /** The remedy for messages. */
    public static final String REMEDY =
            "if that is right, confirm it with index --accept-removals (in code, Removals.ACCEPTED); else check that all files are there";

    /**
     * Creates the exception.
     *
     * @param gone the number of missing notes
     * @param before the number of notes before
     */
    public MassRemovalException(long gone, long before) {
        super(gone + " of " + before + " notes are gone");
    }

    /** Whether so little is left that it may be a mistake. */
    public static boolean isMass(long before, long now) {
        return now <= 0 ? before > 1 : before - now >= MANY && now * 2 < before;
    }
}
