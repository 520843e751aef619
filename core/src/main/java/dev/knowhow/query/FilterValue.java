package dev.knowhow.query;

import dev.knowhow.text.Fold;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts a typed value of a {@link Field} to the form of the index. */
final class FilterValue {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** The current day, as a value of {@link Field#DUE}, {@link Field#UNTIL} and the ends of a {@link ValueRange}. */
    static final String NOW = "now";

    private FilterValue() {}

    /** The value; empty if it is invalid for the field. */
    static Optional<String> of(Field field, String typed) {
        String value = typed.strip();
        if (value.codePoints().noneMatch(Character::isLetterOrDigit)
                && !(field.equals(Field.FOLDER) && value.equals("."))) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case AUTHOR -> Optional.of(value.startsWith("@") ? value.substring(1) : value);
            case TITLE -> Optional.of(value);
            case TAG -> Optional.of(slashed(value.startsWith("#") ? value.substring(1) : value));
            case KIND, STATUS, SKILLS -> Optional.of(Fold.lower(value));
            case PATH, FOLDER -> Optional.of(slashed(value));
            case LANG -> Optional.of(Fold.lower(value).split("[-_]", 2)[0]);
            case YEAR -> Optional.of(value).filter(year -> YEAR.matcher(year).matches());
            case AFTER, BEFORE -> day(value);
            case DUE, UNTIL -> value.equalsIgnoreCase(NOW) ? Optional.of(NOW) : lastDay(value);
            case PROPERTY -> Optional.of(PropertyTerms.term(value));
            case HAS -> Trait.typed(value).map(Trait::word);
        };
    }

    /** The last day of a day, month or year; empty for any other value. */
    static Optional<String> lastDay(String value) {
        return day(value)
                .map(LocalDate::parse)
                .map(first -> switch (value.split("-").length) {
                    case 1 -> first.plusYears(1).minusDays(1);
                    case 2 -> first.plusMonths(1).minusDays(1);
                    default -> first;
                })
                .map(LocalDate::toString);
    }

    /** The first day of a day, month or year; empty for any other value. */
    static Optional<String> day(String value) {
        Matcher day = DAY.matcher(value);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3)))
                    .toString());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private static String slashed(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return Fold.lower(path.substring(start, end));
    }
}
