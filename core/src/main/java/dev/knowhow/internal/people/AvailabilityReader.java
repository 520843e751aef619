package dev.knowhow.internal.people;

import dev.knowhow.people.Availability.Absence;
import dev.knowhow.people.Availability.Capacity;
import dev.knowhow.people.Availability.Mentees;
import dev.knowhow.people.Availability.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads absences, and the number of requests and mentees that a person accepts: {@code away: 2026-07-01..2026-07-20},
 * {@code capacity: 3 a week}, {@code mentees: 2 of 3}.
 */
final class AvailabilityReader {

    private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final Pattern RANGE =
            Pattern.compile(DAY + "?\\s*(?:\\.\\.+|to|until|till|through|/|–|—| - )\\s*" + DAY + "?");
    private static final Pattern ONE_DAY = Pattern.compile(DAY);
    private static final Pattern CAPACITY =
            Pattern.compile("(\\d{1,4})\\s*(?:requests?|questions?)?\\s*(?:(?:a|per|each|every|/)\\s*(week|month))?");
    private static final Pattern MENTEES = Pattern.compile("(\\d{1,4})\\s*(?:of|/)\\s*(\\d{1,4})");
    private static final int MOST = 50;

    /** Receives what is wrong and the remedy. */
    private final BiConsumer<String, String> problems;

    AvailabilityReader(BiConsumer<String, String> problems) {
        this.problems = problems;
    }

    List<Absence> absences(@Nullable Object away) {
        List<Absence> absences = new ArrayList<>();
        if (away != null) {
            absences(away, absences);
        }
        return absences;
    }

    @Nullable Capacity capacity(@Nullable Object value) {
        return value == null ? null : capacity(value.toString());
    }

    /** The mentees and places of a mentor: {@code mentees: 2 of 3}. */
    @Nullable Mentees mentees(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        Matcher matcher = MENTEES.matcher(value.toString().strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            problems.accept(
                    "says '" + value + "' for mentees, which is not a number of places",
                    "write 2 of 3: the mentees now, and the most at a time");
            return null;
        }
        return new Mentees(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private void absences(Object value, List<Absence> absences) {
        switch (value) {
            case Collection<?> list ->
                list.stream().limit(MOST).forEach(one -> {
                    if (one != null) {
                        absences(one, absences);
                    }
                });
            case Map<?, ?> map -> {
                Object from = map.get("from");
                Object until = map.get("until");
                absence((from == null ? "" : from) + ".." + (until == null ? "" : until), absences);
            }
            default -> absence(value.toString(), absences);
        }
    }

    private void absence(String value, List<Absence> absences) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        Matcher range = RANGE.matcher(text);
        Matcher day = ONE_DAY.matcher(text);
        try {
            if (range.matches() && (range.group(1) != null || range.group(2) != null)) {
                LocalDate from = day(range.group(1));
                LocalDate until = day(range.group(2));
                if (from == null || until == null || !until.isBefore(from)) {
                    absences.add(new Absence(from, until));
                    return;
                }
            } else if (day.matches()) {
                absences.add(new Absence(day(text), day(text)));
                return;
            }
        } catch (DateTimeParseException e) {
            // not a date; reported below
        }
        problems.accept(
                "says '" + value + "' for away, which is not a range of days",
                "write 2026-07-01..2026-07-20, or until 2026-07-20");
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private @Nullable Capacity capacity(String value) {
        Matcher matcher = CAPACITY.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            problems.accept(
                    "says '" + value + "' for capacity, which is not a number of requests",
                    "write 3 a week, or 5 a month");
            return null;
        }
        Period per = "month".equals(matcher.group(2)) ? Period.MONTH : Period.WEEK;
        return new Capacity(Integer.parseInt(matcher.group(1)), per);
    }
}
