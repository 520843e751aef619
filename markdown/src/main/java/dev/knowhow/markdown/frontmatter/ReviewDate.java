package dev.knowhow.markdown.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date by which a note should be reviewed: a date, or a last review and an interval such as
 * {@code last_reviewed_on} and {@code review_in: 6 months} of the GOV.UK documentation.
 */
public final class ReviewDate {

    private static final List<String> REVIEW_BY =
            List.of("review-by", "review-on", "review-date", "next-review", "review");
    private static final List<String> LAST_REVIEWED =
            List.of("last-reviewed-on", "last-reviewed", "reviewed-on", "reviewed");
    private static final List<String> REVIEW_IN = List.of("review-in", "review-after", "review-every");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,3})\\s*(day|week|month|year)s?");

    private final FrontMatter matter;
    private final Dates dates;

    /** Creates a reader for the review date of a note. */
    public ReviewDate(FrontMatter matter, Dates dates) {
        this.matter = matter;
        this.dates = dates;
    }

    /** The date; null if missing. */
    public @Nullable LocalDate day() {
        LocalDate by = first(REVIEW_BY);
        if (by != null) {
            return by;
        }
        LocalDate last = first(LAST_REVIEWED);
        Period span = span();
        try {
            return last == null || span == null ? null : last.plus(span);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Only a compound key such as {@code review-by} must hold a date; {@code review: done} is a free value. */
    private @Nullable LocalDate first(List<String> keys) {
        for (String key : keys) {
            Object value = matter.get(key);
            LocalDate day = key.contains("-") ? dates.at(key) : value == null ? null : LenientDate.parse(value);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private @Nullable Period span() {
        for (String key : REVIEW_IN) {
            String text = matter.text(key);
            Matcher span = SPAN.matcher(text == null ? "" : text.toLowerCase(java.util.Locale.ROOT));
            if (span.matches()) {
                int many = Integer.parseInt(span.group(1));
                return switch (span.group(2)) {
                    case "day" -> Period.ofDays(many);
                    case "week" -> Period.ofWeeks(many);
                    case "month" -> Period.ofMonths(many);
                    default -> Period.ofYears(many);
                };
            }
        }
        return null;
    }
}
