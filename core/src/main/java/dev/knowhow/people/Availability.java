package dev.knowhow.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The self-declared availability of a member. It does not affect the ranking of experts; who is away or at capacity is
 * not suggested to be asked. Immutable.
 *
 * @param absences the absences
 * @param capacity the limit of requests; null if not declared
 * @param mentees the mentees and places of a mentor; null if not declared
 */
public record Availability(
        List<Absence> absences,
        @Nullable Capacity capacity,
        @Nullable Mentees mentees) {

    /** No declared availability. */
    public static final Availability UNKNOWN = new Availability(List.of(), null, null);

    /** Copies the list. */
    public Availability {
        absences = List.copyOf(absences);
    }

    /**
     * An absence of a member.
     *
     * @param from the first day; null if it has no start
     * @param until the last day, inclusive; null if it has no end
     */
    public record Absence(
            @Nullable LocalDate from, @Nullable LocalDate until) {

        /** Whether the member is away on a day. */
        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * A limit of requests per period.
     *
     * @param requests the largest number, 0 or more
     * @param per the period
     */
    public record Capacity(int requests, Period per) {}

    /**
     * The places of a mentor.
     *
     * @param taken the number of mentees now, 0 or more
     * @param places the largest number of mentees, 0 or more
     */
    public record Mentees(int taken, int places) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public Mentees {
            if (taken < 0 || places < 0) {
                throw new IllegalArgumentException("mentees are " + taken + " of " + places + ", must be 0 or more");
            }
        }

        /** The number of free places, 0 or more. */
        public int free() {
            return Math.max(0, places - taken);
        }
    }

    /** The period of a {@link Capacity}. */
    public enum Period {
        /** From Monday to Sunday. */
        WEEK,
        /** A calendar month. */
        MONTH
    }

    /** The absence on a day, the longest if there are several. */
    public Optional<Absence> absence(LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.covers(day))
                .max(Comparator.comparing(absence -> Objects.requireNonNullElse(absence.until(), LocalDate.MAX)));
    }
}
