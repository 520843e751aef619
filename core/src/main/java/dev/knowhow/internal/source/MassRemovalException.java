package dev.knowhow.internal.source;

import java.io.IOException;

/** Most notes of a source are gone at once, which nobody has confirmed. */
public final class MassRemovalException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Fewer may go unasked, as long as some are left. */
    private static final long MANY = 10;

    /** How an operator confirms it. */
    public static final String REMEDY =
            "if that is right, confirm it with index --accept-removals (in code, Removals.ACCEPTED); else check that all files are there";

    /**
     * Most are gone.
     *
     * @param gone how many
     * @param before of how many
     */
    public MassRemovalException(long gone, long before) {
        super(gone + " of " + before + " notes are gone");
    }

    /** Whether so few are left that it may be a mistake. */
    public static boolean isMass(long before, long now) {
        return now <= 0 ? before > 1 : before - now >= MANY && now * 2 < before;
    }
}
