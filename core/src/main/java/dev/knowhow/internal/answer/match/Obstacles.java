package dev.knowhow.internal.answer.match;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.match.Match.Obstacle;
import dev.knowhow.people.Availability;
import dev.knowhow.people.Availability.Capacity;
import dev.knowhow.people.Availability.Mentees;
import dev.knowhow.people.Availability.Period;
import dev.knowhow.people.Consent.Purpose;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What keeps a person from being asked now: absence, capacity, and for mentors, no recent evidence. */
record Obstacles(Need need) {

    private static final int ACTIVE_YEARS = 2;

    @Nullable Obstacle of(Expert expert) {
        Availability availability = expert.member().availability();
        if (availability.absence(need.day()).isPresent()) {
            return Obstacle.AWAY;
        }
        Mentees mentees = need.purpose() == Purpose.MENTORING ? availability.mentees() : null;
        if (mentees == null ? isFull(expert, availability.capacity()) : mentees.free() == 0) {
            return Obstacle.AT_CAPACITY;
        }
        LocalDate active = need.day().minusYears(ACTIVE_YEARS);
        return need.purpose() == Purpose.MENTORING
                        && expert.evidence().stream()
                                .map(Evidence::date)
                                .filter(Objects::nonNull)
                                .noneMatch(date -> date.isAfter(active))
                ? Obstacle.INACTIVE
                : null;
    }

    private boolean isFull(Expert expert, @Nullable Capacity capacity) {
        return capacity != null
                && need.requests().to(expert.member().id(), start(capacity.per())) >= capacity.requests();
    }

    private LocalDate start(Period period) {
        return switch (period) {
            case WEEK -> need.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> need.day().withDayOfMonth(1);
        };
    }
}
