package dev.knowhow.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of days or numbers in a filter by a {@link Field#property}: {@code 2026-01..2026-06}, {@code 5..9.5},
 * {@code 100..} or {@code ..now}. Both ends are inclusive. A month or year begins with its first day and ends with its
 * last one. Immutable.
 *
 * @param from the first value as typed; empty for no limit
 * @param to the last value as typed; empty for no limit
 */
public record ValueRange(String from, String to) {

    private static final String DOTS = "..";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

    /** Days, both inclusive. */
    public record Days(LocalDate from, LocalDate to) {}

    /** Numbers, both inclusive. */
    public record Numbers(double from, double to) {}

    /** The range that a value means; empty if it is a text. */
    public static Optional<ValueRange> of(String value) {
        int dots = value.indexOf(DOTS);
        return dots < 0
                ? Optional.empty()
                : Optional.of(new ValueRange(
                                value.substring(0, dots).strip(),
                                value.substring(dots + DOTS.length()).strip()))
                        .filter(range -> !range.from.isEmpty() || !range.to.isEmpty())
                        .filter(range ->
                                range.days().isPresent() || range.numbers().isPresent());
    }

    /** The same, with a day in place of {@code now}. */
    ValueRange on(LocalDate today) {
        return new ValueRange(on(from, today), on(to, today));
    }

    private static String on(String end, LocalDate today) {
        return end.equalsIgnoreCase(FilterValue.NOW) ? today.toString() : end;
    }

    /** The days of the range; empty if an end is not a day, month or year. */
    public Optional<Days> days() {
        ValueRange known = on(LocalDate.EPOCH);
        Optional<LocalDate> first = from.isEmpty()
                ? Optional.of(LocalDate.MIN)
                : FilterValue.day(known.from).map(LocalDate::parse);
        Optional<LocalDate> last = to.isEmpty()
                ? Optional.of(LocalDate.MAX)
                : FilterValue.lastDay(known.to).map(LocalDate::parse);
        return first.flatMap(begin -> last.map(end -> new Days(begin, end)));
    }

    /** The numbers of the range; empty if an end is not a number. */
    public Optional<Numbers> numbers() {
        Optional<Double> least = from.isEmpty() ? Optional.of(Double.NEGATIVE_INFINITY) : number(from);
        Optional<Double> most = to.isEmpty() ? Optional.of(Double.POSITIVE_INFINITY) : number(to);
        return least.flatMap(begin -> most.map(end -> new Numbers(begin, end)));
    }

    /** The number that a value is; empty if it is a text. */
    static Optional<Double> number(String value) {
        return NUMBER.matcher(value).matches() ? Optional.of(Double.valueOf(value)) : Optional.empty();
    }

    /** As in a query. */
    @Override
    public String toString() {
        return from + DOTS + to;
    }
}
