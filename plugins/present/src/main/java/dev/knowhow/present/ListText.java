package dev.knowhow.present;

import dev.knowhow.json.TopicAnswer;
import dev.knowhow.query.Related;
import dev.knowhow.query.Rising;
import dev.knowhow.team.Growth.Thanks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts about list entries. */
public final class ListText {

    private static final double LEAST_CHANCE = 1e-9;
    private static final int MOST_CARRIERS = 5;
    private static final int MOST_BARS = 40;
    private static final int MONTHS = 12;
    private static final int MONTH = "2026-03".length();

    private ListText() {}

    /** Why a note is related, as in {@code links here; both mention retries, backoff}. */
    public static String reasons(Related note) {
        List<String> reasons = new ArrayList<>();
        if (note.linksHere() && note.linkedHere()) {
            reasons.add("linked both ways");
        } else if (note.linksHere()) {
            reasons.add("links here");
        } else if (note.linkedHere()) {
            reasons.add("linked from this note");
        }
        if (!note.bothLinkTo().isEmpty()) {
            int more = note.bothLinkTo().size() - 1;
            reasons.add("both link to " + note.bothLinkTo().getFirst() + (more > 0 ? " and " + more + " more" : ""));
        }
        if (!note.words().isEmpty()) {
            reasons.add("both mention " + String.join(", ", note.words()));
        }
        return String.join("; ", reasons);
    }

    /** What the notes of a topic have in common, as in {@code with this tag}. */
    public static String withWhat(TopicAnswer topic) {
        if (topic.folder()) {
            return (topic.tag() ? "with this tag or " : "") + "in a folder of this name";
        }
        return topic.tag() ? "with this tag" : "with this phrase";
    }

    /**
     * The increase of a topic, as in {@code 5 notes, 1 in the year before}.
     *
     * @param years the length of the earlier period
     */
    public static String rise(Rising.Topic topic, int years) {
        return Counts.of(topic.now(), "note") + ", " + (topic.before() == 0 ? "none" : Counts.grouped(topic.before()))
                + (years == 1 ? " in the year before" : " in the " + years + " years before");
    }

    /** The probability of the increase by chance, as in {@code by chance 1 in 2,300}. */
    public static String chance(Rising.Topic topic) {
        return "by chance 1 in "
                + (topic.chance() < LEAST_CHANCE ? "a billion" : Counts.grouped(Math.round(1 / topic.chance())));
    }

    /**
     * Who wrote the recent notes on a topic, as in {@code Ana Ruiz (3), Tom Brannigan (2); first Ana Ruiz, 2026-01-12}.
     */
    public static String carriers(Rising.Topic topic) {
        Rising.Carrier first = topic.first();
        if (first == null) {
            return "";
        }
        String names = topic.carriers().stream()
                .limit(MOST_CARRIERS)
                .map(carrier -> carrier.member().name() + " (" + carrier.notes() + ")")
                .collect(Collectors.joining(", "));
        int more = topic.carriers().size() - MOST_CARRIERS;
        return names + (more > 0 ? " and " + more + " more" : "")
                + (topic.teams() > 1 ? ", in " + Counts.of(topic.teams(), "team") : "")
                + "; first " + first.member().name() + ", " + first.first();
    }

    /** The tags that a topic goes with, as in {@code With security, login}; empty for none. */
    public static String with(Rising.Topic topic) {
        return topic.with().isEmpty() ? "" : "With " + String.join(", ", topic.with());
    }

    /** The notes on a topic by month, with the usual range of a month; by year if there are many months. */
    public static Chart chart(Rising.Topic topic) {
        boolean byYear = topic.months().size() > MOST_BARS;
        Map<String, Integer> bars = new LinkedHashMap<>();
        for (Rising.Month month : topic.months()) {
            YearMonth day = month.month();
            bars.merge(byYear ? String.valueOf(day.getYear()) : day.toString(), month.notes(), Integer::sum);
        }
        double usual = topic.months().getFirst().usual();
        return new Chart(
                byYear ? "Notes by year" : "Notes by month",
                bars.entrySet().stream()
                        .map(bar -> new Chart.Bar(bar.getKey(), bar.getValue()))
                        .toList(),
                Chart.Range.around(byYear ? MONTHS * usual : usual));
    }

    /** The two periods that were compared, with the number of their notes. */
    public static String periods(Rising rising) {
        return Counts.of(rising.notes(), "note") + " from " + rising.since() + " to " + rising.until()
                + " compared with " + Counts.of(rising.notesBefore(), "earlier note") + " since " + rising.before();
    }

    /** The two periods, and what is missing if there are too few notes. */
    public static String compared(Rising rising) {
        String compared = periods(rising);
        if (!rising.topics().isEmpty() || !rising.fading().isEmpty()) {
            return compared;
        }
        String missing = rising.notes() < Rising.FEWEST_NOTES || rising.notesBefore() < Rising.FEWEST_NOTES
                ? " These are too few to compare; try an earlier first day."
                : "";
        return "No significant change: " + compared + "." + missing;
    }

    /** What another person did, as in {@code Bo Berg links to it}. */
    public static String act(Thanks act) {
        return act.by().name()
                + switch (act.kind()) {
                    case THANKED -> " gives thanks";
                    case REVIEWED -> " reviewed it";
                    case ANSWERED -> " answered it";
                    case HELPED -> " asked it";
                    case LINKED -> " links to it";
                };
    }

    /** A period, as in {@code 2023-04 to 2025-03}. */
    public static String span(@Nullable LocalDate since, @Nullable LocalDate last) {
        if (since == null || last == null) {
            return "undated";
        }
        String from = since.toString().substring(0, MONTH);
        String to = last.toString().substring(0, MONTH);
        return from.equals(to) ? to : from + " to " + to;
    }
}
