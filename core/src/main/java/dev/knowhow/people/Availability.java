package dev.knowhow.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When, and how often, a member may be asked, as they say themselves. It is shown, and ranks nobody lower. Immutable.
 *
 * @param absences when they are away
 * @param capacity how many requests they take; null if they do not say
 */
public record Availability(List<Absence> absences, @Nullable Capacity capacity) {

    /** Nothing is known of it. */
    public static final Availability UNKNOWN = new Availability(List.of(), null);

    /** Copies the list. */
    public Availability {
        absences = List.copyOf(absences);
    }

    /**
     * Some days on which a member is away.
     *
     * @param from the first day; null for all days up to the last
     * @param until the last day; null for all days from the first on
     */
    public record Absence(
            @Nullable LocalDate from, @Nullable LocalDate until) {

        /** Whether the member is away on a day. */
        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * At most so many requests.
     *
     * @param requests how many, 0 or more
     * @param per in which time
     */
    public record Capacity(int requests, Period per) {}

    /** The time that a {@link Capacity} is for. */
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
