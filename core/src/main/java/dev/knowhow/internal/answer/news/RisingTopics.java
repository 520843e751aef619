package dev.knowhow.internal.answer.news;

import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import dev.knowhow.query.Rising;
import dev.knowhow.query.Rising.Topic;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds topics with a significant increase of notes; see {@link Rising} for the test. */
public final class RisingTopics {

    private final NoteIndex index;

    /** Reads an index. */
    public RisingTopics(NoteIndex index) {
        this.index = index;
    }

    /**
     * Finds rising topics.
     *
     * @param since the first day of the recent period
     */
    public Rising rising(LocalDate since, Vocabulary vocabulary, Access access) {
        Count count = new Count(since, access.day(), vocabulary);
        index.forEach(access, count::add);
        return count.rising();
    }

    /** The notes on a topic. */
    private static final class Tally {
        private final String name;
        private final List<Note> now = new ArrayList<>();
        private int before;

        Tally(String name) {
            this.name = name;
        }
    }

    /** Counts the notes of two periods by topic. */
    private static final class Count {
        private final LocalDate since;
        private final LocalDate before;
        private final @Nullable LocalDate today;
        private final Vocabulary vocabulary;
        private final Map<String, Tally> tallies = new TreeMap<>();
        private int notes;
        private int notesBefore;

        Count(LocalDate since, @Nullable LocalDate today, Vocabulary vocabulary) {
            this.since = since;
            this.before = since.minusYears(1);
            this.today = today;
            this.vocabulary = vocabulary;
        }

        void add(Note note) {
            LocalDate day = note.created() != null ? note.created() : note.updated();
            if (day == null
                    || day.isBefore(before)
                    || (today != null && day.isAfter(today))
                    || note.status() != Status.PUBLISHED
                    || !note.isOpenOn(today)) {
                return;
            }
            boolean isNow = !day.isBefore(since);
            notes += isNow ? 1 : 0;
            notesBefore += isNow ? 0 : 1;
            topics(note).forEach((key, name) -> {
                Tally tally = tallies.computeIfAbsent(key, any -> new Tally(name));
                if (isNow) {
                    tally.now.add(note);
                } else {
                    tally.before++;
                }
            });
        }

        /** The topics by lower-case name, with their preferred names. */
        private Map<String, String> topics(Note note) {
            Map<String, String> topics = new LinkedHashMap<>();
            for (String tag : note.tags()) {
                for (int end = tag.length(); end > 0; end = tag.lastIndexOf('/', end - 1)) {
                    put(topics, vocabulary.preferred(tag.substring(0, end)));
                }
            }
            vocabulary.in(note.title()).forEach(match -> put(topics, vocabulary.preferred(match.name())));
            return topics;
        }

        private static void put(Map<String, String> topics, String name) {
            topics.putIfAbsent(Fold.lower(name), name);
        }

        Rising rising() {
            Hypergeometric chances = new Hypergeometric(notes + notesBefore);
            List<Topic> tested = tallies.values().stream()
                    .filter(tally -> tally.now.size() + tally.before >= Rising.FEWEST_NOTES)
                    .map(tally -> new Topic(
                            tally.name,
                            latestFirst(tally.now),
                            tally.before,
                            chances.atLeast(tally.now.size(), tally.now.size() + tally.before, notes)))
                    .sorted(Comparator.comparingDouble(Topic::chance).thenComparing(Topic::name))
                    .toList();
            return new Rising(
                    since,
                    before,
                    notes,
                    notesBefore,
                    beyondChance(tested).stream()
                            .filter(topic -> topic.evidence().size() >= Rising.FEWEST_NOTES)
                            .toList());
        }

        private static List<Note> latestFirst(Collection<Note> notes) {
            return notes.stream()
                    .sorted(Comparator.comparing(Note::date, Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(Note::id))
                    .toList();
        }

        /** Keeps the topics up to the last whose p-value is below the rate times its rank (Benjamini and Hochberg). */
        private static List<Topic> beyondChance(List<Topic> leastLikelyFirst) {
            int told = 0;
            for (int i = 0; i < leastLikelyFirst.size(); i++) {
                if (leastLikelyFirst.get(i).chance()
                        <= Rising.FALSE_DISCOVERY_RATE * (i + 1) / leastLikelyFirst.size()) {
                    told = i + 1;
                }
            }
            return leastLikelyFirst.subList(0, told);
        }
    }
}
