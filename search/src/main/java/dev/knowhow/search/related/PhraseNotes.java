package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.search.index.AboutStems;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.HitDocValue;
import dev.knowhow.search.related.PeriodNotes.Leaf;
import dev.knowhow.search.related.PeriodStems.Title;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.Series;
import dev.knowhow.spi.TopicCounts.DatedNote;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** The notes of some phrases. */
final class PhraseNotes {

    /**
     * A note of a phrase.
     *
     * @param document its document
     */
    record Found(int document, DatedNote note, Series series, boolean isRecent) {}

    private final Map<List<TitleWord>, NavigableSet<Integer>> titled = new HashMap<>();
    private final Map<TitleWord, NavigableSet<Integer>> about = new HashMap<>();
    private final Map<Integer, Found> found = new HashMap<>();

    PhraseNotes(PeriodNotes notes, PeriodStems stems, Collection<TitlePhrase> phrases) throws IOException {
        for (TitlePhrase phrase : phrases) {
            titled.computeIfAbsent(phrase.words(), any -> new TreeSet<>());
            if (!phrase.byTitle()) {
                about.put(phrase.words().getFirst(), new TreeSet<>());
            }
        }
        findTitles(stems);
        for (Leaf leaf : notes.leaves()) {
            Deadline.check();
            findAbout(leaf);
        }
        NavigableSet<Integer> documents = new TreeSet<>();
        titled.values().forEach(documents::addAll);
        about.values().forEach(documents::addAll);
        for (Leaf leaf : notes.leaves()) {
            Deadline.check();
            read(leaf, documents);
        }
    }

    private void findTitles(PeriodStems stems) {
        Map<TitleWord, List<List<TitleWord>>> byFirst = new HashMap<>();
        titled.keySet()
                .forEach(words -> byFirst.computeIfAbsent(words.getFirst(), any -> new ArrayList<>())
                        .add(words));
        for (Title title : stems.titles()) {
            @Nullable TitleWord[] words = title.words();
            for (int i = 0; i < words.length; i++) {
                for (List<TitleWord> phrase : byFirst.getOrDefault(words[i], List.of())) {
                    if (phrase.size() == 1 || (i + 1 < words.length && phrase.getLast() == words[i + 1])) {
                        Objects.requireNonNull(titled.get(phrase))
                                .add(title.leaf().document(title.note()));
                    }
                }
            }
        }
    }

    private void findAbout(Leaf leaf) throws IOException {
        AboutStems stems = new AboutStems(leaf.context().reader());
        Map<Integer, NavigableSet<Integer>> numbered = new HashMap<>();
        for (Map.Entry<TitleWord, NavigableSet<Integer>> word : about.entrySet()) {
            int number = stems.number(word.getKey().stem());
            if (number != AboutStems.NONE) {
                numbered.put(number, word.getValue());
            }
        }
        DocIdSetIterator notes = numbered.isEmpty() ? DocIdSetIterator.empty() : leaf.notes();
        for (int note = notes.nextDoc(); note != DocIdSetIterator.NO_MORE_DOCS; note = notes.nextDoc()) {
            for (int stem : stems.of(note)) {
                NavigableSet<Integer> documents = numbered.get(stem);
                if (documents != null) {
                    documents.add(leaf.document(note));
                }
            }
        }
    }

    /** Reads each note once. */
    private void read(Leaf leaf, NavigableSet<Integer> documents) throws IOException {
        BinaryDocValues hits = DocValues.getBinary(leaf.context().reader(), Fields.HIT);
        NumericDocValues days = DocValues.getNumeric(leaf.context().reader(), Fields.WRITTEN);
        for (int document : documents.subSet(
                leaf.document(0), leaf.document(leaf.context().reader().maxDoc()))) {
            int note = document - leaf.document(0);
            if (hits.advanceExact(note) && days.advanceExact(note)) {
                Note hit = HitDocValue.decode(hits.binaryValue());
                DatedNote dated = new DatedNote(hit.id(), LocalDate.ofEpochDay(days.longValue()));
                found.put(document, new Found(document, dated, Series.of(hit.id(), hit.title()), leaf.isRecent(note)));
            }
        }
    }

    private List<Found> found(NavigableSet<Integer> documents) {
        return documents.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Found::note, PeriodNotes.LATEST_FIRST))
                .toList();
    }

    /** The notes with the words of a phrase in their title, latest first. */
    List<Found> titled(TitlePhrase phrase) {
        return found(titled.getOrDefault(phrase.words(), new TreeSet<>()));
    }

    /** The notes that a phrase counts, one of each series and period, latest first. */
    List<DatedNote> counted(TitlePhrase phrase) {
        List<Found> all = phrase.byTitle()
                ? titled(phrase)
                : found(about.getOrDefault(phrase.words().getFirst(), new TreeSet<>()));
        Set<List<Object>> seen = new HashSet<>();
        return all.stream()
                .filter(one -> seen.add(List.of(one.series(), one.isRecent())))
                .map(Found::note)
                .toList();
    }
}
