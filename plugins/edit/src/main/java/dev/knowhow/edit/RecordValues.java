package dev.knowhow.edit;

import dev.knowhow.people.Availability.Absence;
import dev.knowhow.people.Availability.Capacity;
import dev.knowhow.people.Consent;
import dev.knowhow.people.Member;
import dev.knowhow.people.Notifications;
import dev.knowhow.people.Notifications.QuietHours;
import dev.knowhow.web.editing.UneditableException;
import dev.knowhow.web.part.RecordField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a record as texts, and their texts as values of the file. */
final class RecordValues {

    private static final int MAX_LINES = 50;
    private static final int MAX_LENGTH = 200;

    private RecordValues() {}

    /** The texts of all fields. */
    static Map<String, String> of(Member member) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Consent.Purpose purpose : Consent.Purpose.values()) {
            texts.put("consent." + word(purpose), member.consent().agreesTo(purpose) ? "yes" : "no");
        }
        texts.put("consent.topics", String.join("\n", member.consent().refusedTopics()));
        texts.put(
                "away",
                member.availability().absences().stream()
                        .map(RecordValues::text)
                        .collect(Collectors.joining("\n")));
        Capacity capacity = member.availability().capacity();
        texts.put("capacity", capacity == null ? "" : capacity.requests() + " a " + word(capacity.per()));
        texts.put("mentor", member.mentor() ? "yes" : "no");
        texts.put("interests", String.join("\n", member.interests()));
        texts.put("goals", String.join("\n", member.goals()));
        Notifications notifications = member.notifications();
        for (Notifications.Purpose purpose : Notifications.Purpose.values()) {
            Notifications.Frequency often = notifications.frequencies().get(purpose);
            texts.put("notify." + word(purpose), often == null ? "" : word(often));
        }
        QuietHours quiet = notifications.quiet();
        texts.put("notify.quiet", quiet == null ? "" : quiet.from() + "-" + quiet.until());
        texts.put("notify.zone", Objects.toString(notifications.zone(), ""));
        return texts;
    }

    private static String text(Absence absence) {
        return Objects.equals(absence.from(), absence.until())
                ? String.valueOf(absence.from())
                : Objects.toString(absence.from(), "") + ".." + Objects.toString(absence.until(), "");
    }

    /**
     * The value of a field, as {@link dev.knowhow.markdown.roster.RecordEdit} takes it.
     *
     * @throws UneditableException if the field cannot have this text
     */
    static Object value(RecordField field, String text) {
        if (text.codePoints().anyMatch(sign -> sign != '\n' && isUnsafe(sign))) {
            throw new UneditableException("A value has a character that cannot be saved.");
        }
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.size() > MAX_LINES || lines.stream().anyMatch(line -> line.length() > MAX_LENGTH)) {
            throw new UneditableException("A field has up to 50 lines of up to 200 characters.");
        }
        if (field.kind() == RecordField.Kind.LINES) {
            return field.name().equals("away")
                    ? lines.stream().map(RecordValues::range).toList()
                    : lines;
        }
        if (lines.size() > 1) {
            throw new UneditableException("This field has one line.");
        }
        String line = lines.isEmpty() ? "" : lines.getFirst();
        if (field.kind() == RecordField.Kind.CHOICE) {
            if (!field.choices().contains(line)) {
                throw new UneditableException("This is not one of the choices.");
            }
            return switch (line) {
                case "" -> Optional.empty();
                case "yes" -> true;
                case "no" -> false;
                default -> line;
            };
        }
        return line.isEmpty() ? Optional.empty() : checked(field.name(), line);
    }

    private static boolean isUnsafe(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.UNASSIGNED -> true;
            default -> sign == '\uFEFF';
        };
    }

    private static String checked(String field, String line) {
        boolean valid = switch (field) {
            case "capacity" -> line.matches("\\d{1,4} (?:a|per) (?:week|month)");
            case "notify.quiet" -> isQuiet(line);
            case "notify.zone" -> isZone(line);
            default -> false;
        };
        if (!valid) {
            throw new UneditableException(
                    switch (field) {
                        case "capacity" -> "Write the questions that you accept as 3 a week, or 5 a month.";
                        case "notify.quiet" -> "Write quiet hours as 20:00-07:00.";
                        default -> "Write the time zone as Europe/Berlin.";
                    });
        }
        return line;
    }

    private static boolean isQuiet(String line) {
        String[] times = line.split("-", -1);
        try {
            return times.length == 2 && !LocalTime.parse(times[0].strip()).equals(LocalTime.parse(times[1].strip()));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isZone(String line) {
        try {
            return !ZoneId.of(line).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String range(String line) {
        String[] days = line.split("\\.\\.", -1);
        try {
            LocalDate from = days[0].isBlank() ? null : LocalDate.parse(days[0].strip());
            LocalDate until = days.length < 2 || days[1].isBlank() ? null : LocalDate.parse(days[1].strip());
            if (days.length < 3
                    && (from != null || until != null)
                    && (from == null || until == null || !until.isBefore(from))) {
                return line;
            }
        } catch (DateTimeException e) {
            // reported below
        }
        throw new UneditableException("Write an absence as 2026-07-01..2026-07-20, the first and the last day.");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
