package dev.knowhow.publish;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.people.Availability.Capacity;
import dev.knowhow.people.Availability.Period;
import dev.knowhow.publish.MatchAlert.Kind;
import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records which matches were reported to one member, one a line: the day, {@code claimed} or {@code confirmed}, the
 * kind and the note. A match is claimed before it is reported and confirmed afterwards; both are durable. So a
 * confirmed report is never repeated, and one that a crash interrupts stays claimed. Safe for use by many threads and
 * processes.
 */
final class MatchJournal {

    private static final int WEEK_DAYS = 7;
    private static final int MONTH_DAYS = 30;

    private final StateStore state;
    private final String key;

    /** Opens the journal of one subject. */
    MatchJournal(StateStore state, String subject) {
        this.state = state;
        this.key = Ledger.key(subject);
    }

    /**
     * A line.
     *
     * @param day the day of the claim
     * @param confirmed whether the report is confirmed
     * @param match the kind and the note
     */
    record Line(LocalDate day, boolean confirmed, String match) {

        static Line of(String text) {
            String[] parts = text.split(" ", 3);
            return new Line(LocalDate.parse(parts[0]), parts[1].equals("confirmed"), parts[2]);
        }

        boolean isQuestion() {
            return match.startsWith(Kind.QUESTION.name());
        }

        Line confirm() {
            return new Line(day, true, match);
        }

        @Override
        public String toString() {
            return day + (confirmed ? " confirmed " : " claimed ") + match;
        }
    }

    /**
     * Claims the matches that were never claimed.
     *
     * @param matches the matches, best first
     * @param allowed the largest number of questions in a period; the others wait
     * @return the claimed matches in order, with null; and those of interrupted reports, with the day of the claim
     */
    Map<String, @Nullable LocalDate> claim(Collection<String> matches, Capacity allowed, LocalDate today) {
        LocalDate since = today.minusDays(allowed.per() == Period.WEEK ? WEEK_DAYS - 1 : MONTH_DAYS - 1);
        List<Map<String, @Nullable LocalDate>> claims = new ArrayList<>();
        update(lines -> {
            Map<String, @Nullable LocalDate> found = new LinkedHashMap<>();
            lines.stream().filter(line -> !line.confirmed()).forEach(line -> found.put(line.match(), line.day()));
            Set<String> known = lines.stream().map(Line::match).collect(Collectors.toSet());
            long questions = lines.stream()
                    .filter(line -> line.isQuestion() && !line.day().isBefore(since))
                    .count();
            List<Line> next = new ArrayList<>(lines);
            for (String match : matches) {
                Line line = new Line(today, false, match);
                if (known.contains(match) || (line.isQuestion() && questions++ >= allowed.requests())) {
                    continue;
                }
                next.add(line);
                found.put(match, null);
            }
            claims.add(found);
            return next;
        });
        return claims.getLast(); // earlier attempts met a concurrent writer
    }

    /** Confirms that matches were reported. */
    void confirm(Set<String> matches) {
        update(lines -> lines.stream()
                .map(line -> matches.contains(line.match()) ? line.confirm() : line)
                .toList());
    }

    private void update(Function<List<Line>, List<Line>> change) {
        try {
            state.update(key, value -> {
                List<Line> lines = value == null
                        ? List.of()
                        : new String(value, StandardCharsets.UTF_8)
                                .lines()
                                .map(Line::of)
                                .toList();
                return change.apply(lines).stream()
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8);
            });
        } catch (IOException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new KnowhowException(
                    Category.INDEX,
                    "cannot record reports in " + key + " of " + state.name() + ", so nothing is reported: " + e
                            + "; check that it can be written, and has lines like"
                            + " 2026-12-31 confirmed QUESTION note.md",
                    e);
        }
    }
}
