package dev.knowhow.people;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a member wants to be sent, and when; from {@code notify} of their record. Immutable.
 *
 * @param frequencies how often, by purpose; a purpose without an answer has the operator's default
 * @param quiet the hours in which nothing is sent; null for none
 * @param zone the time zone of the member; null for that of the operator
 */
public record Notifications(
        Map<Purpose, Frequency> frequencies,
        @Nullable QuietHours quiet,
        @Nullable ZoneId zone) {

    /** The notifications of a record without {@code notify}. */
    public static final Notifications DEFAULT = new Notifications(Map.of(), null, null);

    /** Copies the map. */
    public Notifications {
        Map<Purpose, Frequency> sorted = new EnumMap<>(Purpose.class);
        sorted.putAll(frequencies);
        frequencies = Collections.unmodifiableMap(sorted);
    }

    /** What a notification is about. */
    public enum Purpose {
        /** Open questions that the member is likely to be able to answer. */
        QUESTIONS,
        /** Answers to questions of the member. */
        ANSWERS,
        /** Notes that name the member. */
        MENTIONS,
        /** Thanks to the member. */
        THANKS,
        /** Notes of the member whose day of review has come. */
        REVIEWS,
        /** Suggestions that wait for a decision of the member, and decisions about their own. */
        SUGGESTIONS,
        /** Opportunities that fit the member. */
        MATCHES,
        /** New editions of newsletters. */
        NEWSLETTER,
        /** New and changed notes that match the member's interests, or all without interests. */
        DIGEST
    }

    /** How often notifications of a purpose are sent. */
    public enum Frequency {
        /** Never. */
        OFF,
        /** Soon after the event. */
        IMMEDIATE,
        /** Once a day. */
        DAILY,
        /** Once a week. */
        WEEKLY
    }

    /**
     * Hours of each day in which nothing is sent. They may include midnight.
     *
     * @param from the first minute
     * @param until the minute at which they end, exclusive; equal to {@code from} for the whole day
     */
    public record QuietHours(LocalTime from, LocalTime until) {

        /** Whether a time is within these hours. */
        public boolean covers(LocalTime time) {
            return from.isBefore(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : !time.isBefore(from) || time.isBefore(until);
        }
    }
}
