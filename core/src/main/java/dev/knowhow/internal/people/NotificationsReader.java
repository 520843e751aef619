package dev.knowhow.internal.people;

import dev.knowhow.people.Notifications;
import dev.knowhow.people.Notifications.Frequency;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.people.Notifications.QuietHours;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person wants to be sent: {@code notify: daily}, or a map with a frequency by purpose, {@code quiet:
 * 20:00-07:00} and {@code zone: Europe/Berlin}. What cannot be read counts as off, so nobody gets mail by a typing
 * error.
 */
final class NotificationsReader {

    private static final String PURPOSES = names(Purpose.values());
    private static final String FREQUENCIES = names(Frequency.values());
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2}):?(\\d\\d)?\\s*(?:-|–|to|until)\\s*(\\d{1,2}):?(\\d\\d)?");

    /** Receives a key of the map, or an empty text, what is wrong and the remedy. */
    interface Complaints {
        void problem(String key, String what, String remedy);
    }

    private final Complaints complaints;

    NotificationsReader(Complaints complaints) {
        this.complaints = complaints;
    }

    Notifications read(@Nullable Object value) {
        if (value == null) {
            return Notifications.DEFAULT;
        }
        Map<Purpose, Frequency> frequencies = new EnumMap<>(Purpose.class);
        if (!(value instanceof Map<?, ?> map)) {
            Frequency one = frequency("", value);
            Arrays.stream(Purpose.values()).forEach(purpose -> frequencies.put(purpose, one));
            return new Notifications(frequencies, null, null);
        }
        QuietHours quiet = null;
        ZoneId zone = null;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(entry.getKey()).strip();
            String name = key.toLowerCase(Locale.ROOT);
            Object set = entry.getValue();
            Purpose purpose = constant(Purpose.values(), name);
            if (set == null) {
                continue;
            }
            if (name.equals("quiet")) {
                quiet = quiet(key, set.toString());
            } else if (name.equals("zone")) {
                zone = zone(key, set.toString());
            } else if (purpose == null) {
                complaints.problem(
                        key,
                        "has notifications for the unknown purpose '" + key + "'",
                        "use " + PURPOSES + ", quiet or zone");
            } else {
                frequencies.put(purpose, frequency(key, set));
            }
        }
        return new Notifications(frequencies, quiet, zone);
    }

    private Frequency frequency(String key, Object value) {
        String name = value.toString().strip().toLowerCase(Locale.ROOT);
        Frequency frequency = switch (name) {
            case "false", "no", "none", "never" -> Frequency.OFF;
            default -> constant(Frequency.values(), name);
        };
        if (frequency == null) {
            complaints.problem(
                    key, "has '" + name + "' for notifications, which counts as off", "write " + FREQUENCIES);
            return Frequency.OFF;
        }
        return frequency;
    }

    private @Nullable QuietHours quiet(String key, String text) {
        Matcher hours = HOURS.matcher(text.strip());
        try {
            if (hours.matches()) {
                return new QuietHours(time(hours.group(1), hours.group(2)), time(hours.group(3), hours.group(4)));
            }
        } catch (DateTimeException tooLarge) {
            // reported below, like any other text that is not a time
        }
        complaints.problem(key, "has the quiet hours '" + text + "', which are not two times", "write 20:00-07:00");
        return null;
    }

    /** 24 is midnight, too. */
    private static LocalTime time(String hour, @Nullable String minute) {
        return LocalTime.of(
                hour.equals("24") ? 0 : Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }

    private @Nullable ZoneId zone(String key, String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            complaints.problem(key, "has the unknown time zone '" + text + "'", "write one such as Europe/Berlin");
            return null;
        }
    }

    private static <T extends Enum<T>> @Nullable T constant(T[] values, String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
