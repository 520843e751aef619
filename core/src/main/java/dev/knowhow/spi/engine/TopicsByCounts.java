package dev.knowhow.spi.engine;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.Series;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.Counts;
import dev.knowhow.spi.TopicCounts.DatedNote;
import dev.knowhow.spi.TopicCounts.Kind;
import dev.knowhow.spi.TopicCounts.Topic;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the notes of two periods by topic, by reading all stored notes. Its words are single words. */
final class TopicsByCounts {

    private static final Comparator<DatedNote> LATEST_FIRST =
            Comparator.comparing(DatedNote::day).reversed().thenComparing(DatedNote::id);

    /** The number of occurrences in the text that make a word as important as one in the title. */
    private static final int IMPORTANT = 4;

    /** The number of occurrences in the text that one in a heading counts for. */
    private static final int HEADING = 2;

    /** The reciprocal of the least share of the notes about a word that have it in their titles. */
    private static final int NAMED_RATIO = 3;

    private final TermStatistics statistics;
    private final Vocabulary vocabulary;
    private final Periods periods;
    private final TreeMap<Key, List<DatedNote>> topics = new TreeMap<>(
            Comparator.comparing(Key::kind).thenComparing(Key::name).thenComparing(Key::byTitle));
    private final Map<String, Integer> titles = new TreeMap<>();
    private final List<DatedNote> notes = new ArrayList<>();
    private final Map<NoteId, Series> series = new HashMap<>();

    private record Key(Kind kind, String name, boolean byTitle) {

        Key(Kind kind, String name) {
            this(kind, name, false);
        }
    }

    TopicsByCounts(TermStatistics statistics, Vocabulary vocabulary, Periods periods) {
        this.statistics = statistics;
        this.vocabulary = vocabulary;
        this.periods = periods;
    }

    /** The day on which a note counts; null if it does not. */
    static @Nullable LocalDate dayOf(Note note, Access access) {
        return note.isPublishedOn(access.day()) && !note.isEdition() ? note.written() : null;
    }

    void add(Note note, Access access) {
        LocalDate day = dayOf(note, access);
        if (day == null || day.isBefore(periods.before()) || day.isAfter(periods.until())) {
            return;
        }
        DatedNote dated = new DatedNote(note.id(), day);
        notes.add(dated);
        series.put(note.id(), Series.of(note.id(), note.title()));
        Set<Key> keys = new HashSet<>();
        note.tags().stream().map(Fold::lower).forEach(tag -> {
            for (int end = tag.length(); end > 0; end = tag.lastIndexOf('/', end - 1)) {
                keys.add(named(tag.substring(0, end)));
            }
        });
        Map<String, Integer> words = new TreeMap<>();
        count(note.title(), IMPORTANT, words, keys);
        note.sections().forEach(section -> {
            count(section.heading(), HEADING, words, keys);
            count(section.text(), 1, words, keys);
        });
        words.forEach((word, count) -> {
            if (count >= IMPORTANT) {
                keys.add(new Key(Kind.WORDS, word));
            }
        });
        String folder = note.id().folder();
        if (!folder.isEmpty()) {
            keys.add(new Key(Kind.FOLDER, Fold.lower(folder.split("/", 2)[0])));
        }
        new HashSet<>(statistics.words(note.title())).forEach(word -> {
            titles.merge(word, 1, Integer::sum);
            keys.add(new Key(Kind.WORDS, word, true));
        });
        keys.forEach(
                key -> topics.computeIfAbsent(key, any -> new ArrayList<>()).add(dated));
    }

    private void count(String text, int weight, Map<String, Integer> words, Set<Key> keys) {
        vocabulary.in(text).forEach(match -> keys.add(named(match.name())));
        statistics.words(text).forEach(word -> words.merge(word, weight, Integer::sum));
    }

    private Key named(String name) {
        return vocabulary
                .entry(name)
                .map(entry -> new Key(Kind.VOCABULARY, entry.preferred()))
                .orElse(new Key(Kind.TAG, name));
    }

    TopicCounts counts(TopicCounts.Test test) {
        Map<Key, Counts> tested = new TreeMap<>(topics.comparator());
        Map<Counts, Integer> numbers = new HashMap<>();
        topics.forEach((key, about) -> {
            if (isTopic(key, about.size())) {
                Counts counts = count(about);
                tested.put(key, counts);
                numbers.merge(counts, 1, Integer::sum);
            }
        });
        Counts totals = count(notes);
        Set<Counts> wanted = test.selected(numbers, totals);
        List<Topic> passed = new ArrayList<>();
        tested.forEach((key, counts) -> {
            boolean isNamed =
                    key.kind() == Kind.WORDS && vocabulary.entry(key.name()).isPresent();
            if (!isNamed && wanted.contains(counts)) {
                List<DatedNote> latestFirst = topics.getOrDefault(key, List.of()).stream()
                        .sorted(LATEST_FIRST)
                        .toList();
                passed.add(new Topic(
                        key.name(), key.kind(), counts, key.kind() == Kind.WORDS ? once(latestFirst) : latestFirst));
            }
        });
        return new TopicCounts(totals, TopicCounts.byNotes(numbers), passed);
    }

    private boolean isTopic(Key key, int about) {
        int named = titles.getOrDefault(key.name(), 0);
        return about >= TopicCounts.FEWEST_NOTES
                && (key.kind() != Kind.WORDS
                        || key.byTitle()
                        || (named > 1 && named < about && NAMED_RATIO * named >= about));
    }

    /** The latest note of each series and period. */
    private List<DatedNote> once(List<DatedNote> latestFirst) {
        Set<Object> seen = new HashSet<>();
        return latestFirst.stream()
                .filter(note ->
                        seen.add(List.of(Objects.requireNonNull(series.get(note.id())), periods.isRecent(note.day()))))
                .toList();
    }

    private Counts count(List<DatedNote> some) {
        int now =
                (int) some.stream().filter(note -> periods.isRecent(note.day())).count();
        return new Counts(now, some.size() - now);
    }
}
