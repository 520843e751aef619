package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.related.Shingles.Shingle;
import dev.knowhow.spi.TopicCounts.DatedNote;
import dev.knowhow.spi.TopicCounts.Kind;
import dev.knowhow.spi.TopicCounts.Topic;
import dev.knowhow.text.Fold;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Names words by the phrases of titles that contain them, and drops words that are no topics. */
final class TitleTopics {

    /** The number of notes with a word in the title that are read. */
    private static final int MOST_READ = 30;

    private static final int MAX_PHRASE_WORDS = 3;

    private static final Set<String> DATES = Stream.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)
            .flatMap(locale -> Stream.concat(
                    Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, locale)),
                    Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, locale))))
            .map(Fold::lower)
            .collect(Collectors.toUnmodifiableSet());

    private final Snapshot snapshot;
    private final PeriodNotes notes;

    TitleTopics(Snapshot snapshot, PeriodNotes notes) {
        this.snapshot = snapshot;
        this.notes = notes;
    }

    /**
     * The topics of some words.
     *
     * @param words the stems with their notes
     */
    List<Topic> of(Map<String, List<DatedNote>> words) throws IOException {
        Map<String, List<Note>> titles = new LinkedHashMap<>();
        Map<NoteId, Note> read = new LinkedHashMap<>();
        for (String stem : words.keySet()) {
            List<Note> named = named(stem, read);
            if (named.size() > 1) {
                titles.put(stem, named);
            }
        }
        VerbContexts verbs = new VerbContexts(read.values());
        List<Topic> topics = new ArrayList<>();
        for (Map.Entry<String, List<DatedNote>> word : words.entrySet()) {
            List<Note> named = titles.getOrDefault(word.getKey(), List.of());
            Shingle name = named.isEmpty() ? null : name(word.getKey(), named);
            if (name != null
                    && !isDate(name.shown())
                    && !verbs.isVerb(name.stems().getFirst())
                    && !verbs.isVerb(name.stems().getLast())) {
                topics.add(new Topic(name.shown(), Kind.WORDS, word.getValue()));
            }
        }
        return topics;
    }

    /** Whether a text is the name of a month or of a day of the week. */
    private static boolean isDate(String text) {
        return DATES.contains(Fold.lower(text));
    }

    /** Some notes of the periods with a stem in their title. */
    private List<Note> named(String stem, Map<NoteId, Note> read) throws IOException {
        List<Note> named = new ArrayList<>();
        for (PeriodNotes.Leaf leaf : notes.leaves()) {
            PostingsEnum titles =
                    leaf.context().reader().postings(new Term(Fields.TITLES, stem), PostingsEnum.POSITIONS);
            if (titles == null) {
                continue;
            }
            for (int note = titles.nextDoc();
                    note != DocIdSetIterator.NO_MORE_DOCS && named.size() < MOST_READ;
                    note = titles.nextDoc()) {
                if (leaf.has(note) && titles.nextPosition() < Fields.HEADINGS_FROM) {
                    Note found = snapshot.note(leaf.context().docBase + note);
                    read.putIfAbsent(found.id(), found);
                    named.add(found);
                }
            }
        }
        return named;
    }

    /** The longest phrase that half of the titles share, else the word itself; null if it is no content word. */
    private static @Nullable Shingle name(String stem, List<Note> titles) {
        Shingles phrases = new Shingles(MAX_PHRASE_WORDS, stems -> stems.contains(stem));
        titles.forEach(note -> TokenSpan.ofTitle(note).forEach(phrases::take));
        return phrases.all().stream()
                .filter(phrase ->
                        phrase.stems().size() == 1 || phrase.counts().size() >= Math.max(2, (titles.size() + 1) / 2))
                .max(Comparator.comparingInt((Shingle phrase) -> phrase.stems().size())
                        .thenComparingInt(phrase -> phrase.counts().size())
                        .thenComparing(Shingle::shown))
                .orElse(null);
    }
}
