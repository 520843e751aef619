package dev.knowhow.notify;

import dev.knowhow.notify.channel.MailServer;
import dev.knowhow.notify.channel.Room;
import dev.knowhow.people.Notifications.Frequency;
import dev.knowhow.people.Notifications.Purpose;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operator's settings of notifications. Immutable.
 *
 * @param title the name of the site, in subjects
 * @param site the address of the site, for links and to turn notifications off by one click; null for neither
 * @param language the tag of the language for those whose languages are unknown, such as {@code en}
 * @param zone the time zone of those who state none
 * @param at when daily and weekly notifications are sent; weekly ones on Monday
 * @param defaults how often members without an answer are notified, by purpose; others are not notified
 * @param mail the mail server; null to send no mail
 * @param rooms the rooms that receive notifications
 */
public record NotifySettings(
        String title,
        @Nullable URI site,
        String language,
        ZoneId zone,
        LocalTime at,
        Map<Purpose, Frequency> defaults,
        @Nullable MailServer mail,
        List<SubscribedRoom> rooms) {

    /** The time limit to connect to a server, and for each answer. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    /** When daily notifications are sent. */
    public static final LocalTime USUAL_TIME = LocalTime.of(7, 0);

    /** The purposes that are not about a single member. */
    public static final Set<Purpose> OF_ROOMS = Set.of(Purpose.QUESTIONS, Purpose.NEWSLETTER, Purpose.DIGEST);

    /** Copies the collections. */
    public NotifySettings {
        defaults = copy(defaults);
        rooms = List.copyOf(rooms);
    }

    /**
     * What a room receives.
     *
     * @param room the room
     * @param groups the groups whose notes those in the room may see; empty for what everyone may see
     * @param queries the queries or names of saved queries that a note of a digest must match; empty for all notes
     * @param frequencies how often, by a purpose of {@link #OF_ROOMS}
     */
    public record SubscribedRoom(
            Room room, Set<String> groups, List<String> queries, Map<Purpose, Frequency> frequencies) {

        /**
         * Copies the collections.
         *
         * @throws IllegalArgumentException if a purpose is about a single member
         */
        public SubscribedRoom {
            groups = Set.copyOf(groups);
            queries = List.copyOf(queries);
            frequencies = copy(frequencies);
            if (!OF_ROOMS.containsAll(frequencies.keySet())) {
                throw new IllegalArgumentException("a room receives questions, newsletter and digest only");
            }
        }
    }

    private static Map<Purpose, Frequency> copy(Map<Purpose, Frequency> frequencies) {
        Map<Purpose, Frequency> copy = new EnumMap<>(Purpose.class);
        copy.putAll(frequencies);
        return Collections.unmodifiableMap(copy);
    }

    /** The longest time that an attempt to send a message may take. */
    Duration lease() {
        Duration longest = mail == null ? USUAL_TIMEOUT : mail.timeout();
        for (SubscribedRoom one : rooms) {
            Duration timeout = one.room().timeout();
            longest = timeout.compareTo(longest) > 0 ? timeout : longest;
        }
        return longest.multipliedBy(ANSWERS);
    }

    /** More than the answers of an SMTP server to one mail, with TLS and signing in. */
    private static final int ANSWERS = 20;
}
