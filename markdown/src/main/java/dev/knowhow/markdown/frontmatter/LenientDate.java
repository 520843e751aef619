package dev.knowhow.markdown.frontmatter;

import dev.knowhow.text.Fold;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private static final Pattern CHARACTERS =
            Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final int MONTHS_OF_A_YEAR = 12;
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
            Map.entry("dec", 12),
            Map.entry("mai", 5),
            Map.entry("okt", 10),
            Map.entry("dez", 12),
            Map.entry("fev", 2),
            Map.entry("avr", 4),
            Map.entry("aou", 8),
            Map.entry("juin", 6),
            Map.entry("juil", 7));

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
        m = CHARACTERS.matcher(text);
        if (m.matches()) {
            return LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        m = SLASHES.matcher(text);
        if (m.matches()) {
            return slashes(number(m.group(1)), number(m.group(2)), number(m.group(3)));
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

    /** Day and month in either order, if a number above 12 or the same number twice tells them apart. */
    private static @Nullable LocalDate slashes(int one, int two, int year) {
        if (one > MONTHS_OF_A_YEAR || one == two) {
            return LocalDate.of(year, two, one);
        }
        return two > MONTHS_OF_A_YEAR ? LocalDate.of(year, one, two) : null;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    /** The number of a month by the first letters of its English, German or French name; 0 for another word. */
    private static int month(String name) {
        String folded = Fold.of(name);
        Integer byFour = MONTHS.get(folded.substring(0, Math.min(4, folded.length())));
        return byFour != null ? byFour : MONTHS.getOrDefault(folded.substring(0, Math.min(3, folded.length())), 0);
    }
}
