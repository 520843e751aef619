package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The published notes of two {@link Periods}, counted by topic. Immutable.
 *
 * @param totals the counts of all notes
 * @param tested the number of topics that were tested, by the number of their notes in both periods
 * @param topics the topics that passed the test
 */
public record TopicCounts(Counts totals, Map<Integer, Integer> tested, List<Topic> topics) {

    /** The least number of notes in both periods of a topic that is tested. */
    public static final int FEWEST_NOTES = 3;

    /**
     * The number of notes in two periods.
     *
     * @param now the number in the recent period
     * @param before the number in the earlier period
     */
    public record Counts(int now, int before) {

        /** The number in both periods. */
        public int all() {
            return now + before;
        }
    }

    /** Selects topics by their counts. */
    @FunctionalInterface
    public interface Test {

        /**
         * The counts of the topics that are wanted.
         *
         * @param topics the number of topics that are tested, by their counts
         * @param totals the counts of all notes
         */
        Set<Counts> selected(Map<Counts, Integer> topics, Counts totals);
    }

    /** How a topic is defined. */
    public enum Kind {
        /** A topic of the vocabulary: the notes that have it as a tag or contain one of its names. */
        VOCABULARY,
        /** A tag or a parent tag. */
        TAG,
        /**
         * A word or phrase of several titles: the notes with it in the title. A word is a second topic if at least a
         * third of the notes about it have it in the title: the notes with it in the title or often in headings and
         * text. Of each {@link Series} a topic has the latest note of each period.
         */
        WORDS,
        /** A top-level folder. */
        FOLDER
    }

    /**
     * A note on the day on which it counts.
     *
     * @param id the note
     * @param day the day
     */
    public record DatedNote(NoteId id, LocalDate day) {}

    /**
     * A topic.
     *
     * @param name its name; a tag or folder may be in lower case
     * @param kind how it is defined
     * @param tested the counts that were tested, with all notes of a series
     * @param notes its notes in both periods, latest first; notes of one day ordered by id
     */
    public record Topic(String name, Kind kind, Counts tested, List<DatedNote> notes) {

        /** Copies the list. */
        public Topic {
            notes = List.copyOf(notes);
        }
    }

    /** The number of topics by the number of their notes in both periods. */
    public static Map<Integer, Integer> byNotes(Map<Counts, Integer> topics) {
        Map<Integer, Integer> numbers = new TreeMap<>();
        topics.forEach((counts, number) -> numbers.merge(counts.all(), number, Integer::sum));
        return numbers;
    }

    /** Copies the collections. */
    public TopicCounts {
        tested = Map.copyOf(tested);
        topics = List.copyOf(topics);
    }
}
