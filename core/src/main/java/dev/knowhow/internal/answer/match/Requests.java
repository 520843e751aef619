package dev.knowhow.internal.answer.match;

import dev.knowhow.people.MemberId;
import java.time.LocalDate;

/** The requests to people. */
@FunctionalInterface
public interface Requests {

    /** No requests. */
    Requests NONE = (member, since) -> 0;

    /**
     * The number of requests to a member.
     *
     * @param since the first day that counts
     */
    int to(MemberId member, LocalDate since);

    /**
     * The number of people who made these requests.
     *
     * @param since the first day that counts
     */
    default int askers(MemberId member, LocalDate since) {
        return 0;
    }
}
