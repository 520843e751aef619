package dev.knowhow.query;

import dev.knowhow.note.Note;
import java.time.LocalDate;
import java.util.List;

/**
 * The topics that are significantly more frequent in recent notes. A topic is a tag, a parent tag, or a topic of the
 * vocabulary that a title names; all names of a topic count as one. Immutable.
 *
 * <p>Of N notes, K have the topic, and n are recent. If the topic is equally frequent in both periods, the number of
 * its recent notes follows the hypergeometric distribution. {@link Topic#chance} is the probability of at least the
 * observed number (one-sided exact test of Fisher, 1922). Because many topics are tested, the step-up procedure of
 * Benjamini and Hochberg (1995) limits the expected share of false discoveries to 5 %.
 *
 * @param since the first day of the recent period
 * @param before the first day of the period before, one year earlier
 * @param notes the number of notes of the recent period
 * @param notesBefore the number of notes of the period before
 * @param topics the rising topics, most significant first
 */
public record Rising(LocalDate since, LocalDate before, int notes, int notesBefore, List<Topic> topics) {

    /** The least number of recent notes of a rising topic. */
    public static final int FEWEST_NOTES = 3;

    /** The expected share of false discoveries. */
    public static final double FALSE_DISCOVERY_RATE = 0.05;

    /**
     * A rising topic.
     *
     * @param name its preferred name
     * @param evidence its recent notes, latest first
     * @param before the number of its notes in the period before
     * @param chance the p-value, 0 to 1
     */
    public record Topic(String name, List<Note> evidence, int before, double chance) {

        /** Copies the list. */
        public Topic {
            evidence = List.copyOf(evidence);
        }
    }

    /** Copies the list. */
    public Rising {
        topics = List.copyOf(topics);
    }
}
