package dev.knowhow.query;

import dev.knowhow.note.Note;
import dev.knowhow.people.Member;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The topics that are significantly more or less frequent in recent notes. A topic is a tag, a parent tag, a topic of
 * the vocabulary, a top-level folder, or a word or phrase that titles have; all names of a topic count as one.
 * Immutable.
 *
 * <p>Of N notes, K have the topic, and n are recent. If the topic is equally frequent in both periods, the number of
 * its recent notes follows the hypergeometric distribution. {@link Topic#chance} is the probability of at least the
 * observed number, for a fading topic of at most this number (one-sided exact test of Fisher, 1922). Because many
 * topics are tested, the step-up procedure of Döhler, Durand and Roquain (2018) limits the expected share of false
 * discoveries to 5 %, separately for rising and fading topics. It is that of Benjamini and Hochberg (1995) for discrete
 * tests: it uses that a topic with few notes can have only few p-values. A rising topic also has more notes a day than
 * before, a fading one fewer: a share alone also changes with the other notes. And the share changes at least by a
 * factor of {@link #LEAST_RATIO}: with many notes, a small change is significant too, and seldom persists.
 *
 * @param since the first day of the recent period
 * @param before the first day of the earlier period, which ends on the day before {@code since}
 * @param until the last day of the recent period
 * @param notes the number of notes of the recent period
 * @param notesBefore the number of notes of the earlier period
 * @param topics the rising topics: those of several authors first, then most significant first
 * @param fading the fading topics, most significant first
 */
public record Rising(
        LocalDate since,
        LocalDate before,
        LocalDate until,
        int notes,
        int notesBefore,
        List<Topic> topics,
        List<Topic> fading) {

    /** The least number of recent notes of a rising topic, and of earlier notes of a fading one. */
    public static final int FEWEST_NOTES = 3;

    /** The least number of authors of a topic that is more than the interest of single people. */
    public static final int FEWEST_AUTHORS = 3;

    /** The largest number of notes that show a topic. */
    public static final int MOST_EVIDENCE = 100;

    /** The largest number of notes of a topic, the latest of both periods, whose authors are read. */
    public static final int MOST_READ = 200;

    /** The largest number of tags that a topic goes with. */
    public static final int MOST_WITH = 6;

    /** The least ratio of the shares of the notes that a rising or fading topic has in the two periods. */
    public static final double LEAST_RATIO = 1.5;

    /** The expected share of false discoveries. */
    public static final double FALSE_DISCOVERY_RATE = 0.05;

    /**
     * The number of notes of a month.
     *
     * @param month the month
     * @param notes the number of notes on the topic
     * @param usual the monthly mean of the earlier period
     */
    public record Month(YearMonth month, int notes, double usual) {}

    /**
     * Somebody who wrote on a topic in the recent period.
     *
     * @param member the author
     * @param notes the number of recent notes
     * @param first the day of the author's first note in both periods
     */
    public record Carrier(Member member, int notes, LocalDate first) {}

    /**
     * A rising or fading topic.
     *
     * @param name its preferred name
     * @param evidence its recent notes, those of a fading topic in the earlier period; latest first, at most
     *     {@link #MOST_EVIDENCE}; what hits show of them, without their texts
     * @param now the number of notes in the recent period
     * @param before the number of notes in the earlier period
     * @param chance the p-value, 0 to 1
     * @param carriers the authors of its recent notes, by the number of these notes; without those who refuse to be
     *     found
     * @param with the tags of at least two of these notes, most frequent first, at most {@link #MOST_WITH}
     * @param months the notes by month, earliest first
     */
    public record Topic(
            String name,
            List<Note> evidence,
            int now,
            int before,
            double chance,
            List<Carrier> carriers,
            List<String> with,
            List<Month> months) {

        /** Copies the lists. */
        public Topic {
            evidence = List.copyOf(evidence);
            carriers = List.copyOf(carriers);
            with = List.copyOf(with);
            months = List.copyOf(months);
        }

        /** Whether only one or two known authors wrote the recent notes. */
        public boolean ofFew() {
            return !carriers.isEmpty() && carriers.size() < FEWEST_AUTHORS;
        }

        /** The number of teams of the carriers. */
        public int teams() {
            return (int) carriers.stream()
                    .map(carrier -> carrier.member().team())
                    .filter(team -> team != null)
                    .distinct()
                    .count();
        }

        /** The carrier with the earliest note; null if there are no carriers. */
        public @Nullable Carrier first() {
            return carriers.stream().min(Comparator.comparing(Carrier::first)).orElse(null);
        }
    }

    /** The length of the earlier period in years. */
    public int years() {
        return (int) ChronoUnit.YEARS.between(before, since);
    }

    /** Copies the lists. */
    public Rising {
        topics = List.copyOf(topics);
        fading = List.copyOf(fading);
    }
}
