package dev.knowhow.markdown.frontmatter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses dates in the formats of people and tools. A date with a time and a zone is the day as written. An ambiguous
 * date such as {@code 02/03/2024} is rejected.
 */
final class LenientDate {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/._](\\d{1,2})(?:[-/._](\\d{1,2})(?:[T\\s].*)?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern MONTH_NAME = Pattern.compile(
            "(?:\\p{L}{3,9},?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:\\s.*)?");
    private static final Pattern DAY_MONTH_NAME = Pattern.compile(
            "(?:\\p{L}{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(\\p{L}{3,9})\\.?,?\\s+(\\d{4})(?:\\s.*)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{12,14}");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private LenientDate() {}

    /** The date; null if the value is not a valid date. */
    static @Nullable LocalDate parse(Object value) {
        String text = value.toString().strip().replace("[[", "").replace("]]", "");
        if (text.isEmpty() || text.length() > 64) {
            return null;
        }
        try {
            return parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate parse(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant instant = text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            return LocalDate.ofInstant(instant, ZoneOffset.UTC);
        }
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        m = COMPACT.matcher(text);
        if (m.matches()) {
            return LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return LocalDate.of(number(m.group(3)), number(m.group(2)), number(m.group(1)));
        }
        m = MONTH_NAME.matcher(text);
        if (m.matches() && month(m.group(1)) > 0) {
            return LocalDate.of(number(m.group(3)), month(m.group(1)), number(m.group(2)));
        }
        m = DAY_MONTH_NAME.matcher(text);
        return m.matches() && month(m.group(2)) > 0
                ? LocalDate.of(number(m.group(3)), month(m.group(2)), number(m.group(1)))
                : null;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }
}
