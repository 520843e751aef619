package dev.knowhow.notify;

import dev.knowhow.people.Notifications.Frequency;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.people.Notifications.QuietHours;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.web.language.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member or a room. Immutable.
 *
 * @param id {@code member} or {@code room}, and its id
 * @param viewer whose permissions count
 * @param channel the channel: {@link #MAIL}, or {@link Receivers#ROOM} and the name of a room
 * @param address the address at the channel; empty if unknown
 * @param frequencies how often, by purpose
 * @param quiet the hours without messages; null for none
 * @param zone the time zone
 * @param at when daily and weekly messages are sent
 * @param language the language
 * @param interests what a digest is about; empty for all notes
 */
record Receiver(
        String id,
        Viewer viewer,
        String channel,
        String address,
        Map<Purpose, Frequency> frequencies,
        @Nullable QuietHours quiet,
        ZoneId zone,
        LocalTime at,
        Language language,
        List<SavedQuery> interests) {

    static final String MAIL = "mail";

    boolean isMember() {
        return viewer.member() != null;
    }

    boolean isQuiet(Instant now) {
        return quiet != null && quiet.covers(now.atZone(zone).toLocalTime());
    }

    /**
     * The purposes whose time has come.
     *
     * @param looked when each was last looked at
     */
    Set<Purpose> due(Instant now, Map<Purpose, Instant> looked) {
        Set<Purpose> due = EnumSet.noneOf(Purpose.class);
        frequencies.forEach((purpose, frequency) -> {
            Instant last = looked.get(purpose);
            boolean begun = frequency == Frequency.IMMEDIATE || last == null || last.isBefore(begin(frequency, now));
            if (frequency != Frequency.OFF && begun) {
                due.add(purpose);
            }
        });
        return due;
    }

    /** The begin of the current period. */
    private Instant begin(Frequency frequency, Instant now) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime today = local.with(at);
        return switch (frequency) {
            case OFF, IMMEDIATE -> now;
            case DAILY -> (today.isAfter(local) ? today.minusDays(1) : today).toInstant();
            case WEEKLY -> {
                ZonedDateTime monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield (monday.isAfter(local) ? monday.minusWeeks(1) : monday).toInstant();
            }
        };
    }
}
