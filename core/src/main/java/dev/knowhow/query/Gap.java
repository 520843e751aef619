package dev.knowhow.query;

import dev.knowhow.people.Member;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A query without results, in all its wordings.
 *
 * @param question the latest wording
 * @param times the number of times it was asked
 * @param last the last day it was asked
 * @param closed whether the viewer gets results for it now
 * @param writer who is best placed to write about it, among members who agree to be asked: who is likely to answer it,
 *     or knows a neighbouring topic; null if nobody is known, it is closed, or the list is not for a viewer
 */
public record Gap(
        String question,
        int times,
        LocalDate last,
        boolean closed,
        @Nullable Member writer) {

    /** The largest number of queries in an answer. */
    public static final int MAX_LIMIT = 1000;

    /** Returns a copy with a writer. */
    public Gap withWriter(@Nullable Member member) {
        return new Gap(question, times, last, closed, member);
    }
}
