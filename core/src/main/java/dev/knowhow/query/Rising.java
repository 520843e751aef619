package dev.knowhow.query;

import dev.knowhow.note.Note;
import java.time.LocalDate;
import java.util.List;

/**
 * What is written about more than it used to be. A topic is a tag, one above it, or a topic of the vocabulary that a title names;
 * all names of a topic count as one. It rises if it is in so many of the notes written since a day that chance alone is no
 * explanation, given how many of all notes it is in:
 *
 * <p>Of N notes, K have the topic and n were written since that day. Were the topic as likely then as now, the number of its notes
 * among the n would follow the hypergeometric distribution; {@link Topic#chance} is the probability of as many or more (the
 * one-sided exact test of Fisher, 1922). As many topics are looked at, those count whose chance passes the step-up procedure of
 * Benjamini and Hochberg (1995): of the topics told, one in twenty at most is expected to be there by chance.
 *
 * @param since the first day that counts as now
 * @param before the first day that counts as before, a year earlier
 * @param notes how many notes were written since
 * @param notesBefore how many notes were written before, in that year
 * @param topics what rises, the least likely by chance first
 */
public record Rising(LocalDate since, LocalDate before, int notes, int notesBefore, List<Topic> topics) {

    /** Fewer notes than this make no trend. */
    public static final int FEWEST_NOTES = 3;

    /** Which part of the topics told may be there by chance. */
    public static final double FALSE_DISCOVERY_RATE = 0.05;

    /**
     * A topic that rises.
     *
     * @param name what it is called, by its preferred name
     * @param evidence the notes written about it since, the latest first
     * @param before in how many notes it was before
     * @param chance how likely it is that it got so many notes by chance, 0 to 1
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
