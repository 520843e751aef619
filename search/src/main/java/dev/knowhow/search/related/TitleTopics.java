package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.search.analysis.CalendarWords;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.HitDocValue;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.related.Shingles.Shingle;
import dev.knowhow.spi.Series;
import dev.knowhow.spi.TopicCounts.Kind;
import dev.knowhow.spi.TopicCounts.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Names topics by the phrases of titles that contain their words, and drops words that are no topics. */
final class TitleTopics {

    /** The number of notes with a word in the title that are read. */
    private static final int MOST_READ = 30;

    private static final int MAX_PHRASE_WORDS = 3;

    private final Snapshot snapshot;
    private final PeriodNotes notes;
    private final TitleStems titles;

    TitleTopics(Snapshot snapshot, PeriodNotes notes, TitleStems titles) {
        this.snapshot = snapshot;
        this.notes = notes;
        this.titles = titles;
    }

    /** The topics of some phrases. */
    List<Topic> of(List<TitlePhrase> phrases) throws IOException {
        Map<List<String>, List<Note>> named = new LinkedHashMap<>();
        Map<NoteId, Note> read = new LinkedHashMap<>();
        for (TitlePhrase phrase : phrases) {
            if (!named.containsKey(phrase.stems())) {
                named.put(phrase.stems(), named(phrase.stems(), read));
            }
        }
        VerbContexts verbs = new VerbContexts(read.values());
        Set<String> calendar = CalendarWords.of(snapshot.lexicon.languages());
        List<Topic> topics = new ArrayList<>();
        for (TitlePhrase phrase : phrases) {
            Shingle name = name(phrase.stems(), named.getOrDefault(phrase.stems(), List.of()), verbs);
            if (name != null && !calendar.containsAll(name.stems())) {
                topics.add(new Topic(name.shown(), Kind.WORDS, phrase.counts(), phrase.notesIn(notes, titles)));
            }
        }
        return topics;
    }

    private static Series series(BytesRef hit) {
        Note head = HitDocValue.decode(hit);
        return Series.of(head.id(), head.title());
    }

    /** Some notes of the periods with a phrase in their title, one of each series. */
    private List<Note> named(List<String> phrase, Map<NoteId, Note> read) throws IOException {
        List<Note> named = new ArrayList<>();
        Set<Series> seen = new HashSet<>();
        for (PeriodNotes.Leaf leaf : notes.leaves()) {
            DocIdSetIterator all = titles.having(leaf, phrase);
            BinaryDocValues hits = DocValues.getBinary(leaf.context().reader(), Fields.HIT);
            for (int note = all.nextDoc();
                    note != DocIdSetIterator.NO_MORE_DOCS && named.size() < MOST_READ;
                    note = all.nextDoc()) {
                if (leaf.has(note) && hits.advanceExact(note) && seen.add(series(hits.binaryValue()))) {
                    Note found = snapshot.note(leaf.context().docBase + note);
                    read.putIfAbsent(found.id(), found);
                    named.add(found);
                }
            }
        }
        return named;
    }

    /**
     * The longest phrase that half of the titles share, else the words themselves. A verb at its beginning or end is no
     * part of it: "improved error messages" are error messages. Null if the words begin or end with a verb, or are no
     * content words side by side.
     */
    private static @Nullable Shingle name(List<String> words, List<Note> titles, VerbContexts verbs) {
        Shingles phrases = new Shingles(MAX_PHRASE_WORDS, stems -> Collections.indexOfSubList(stems, words) >= 0);
        titles.forEach(note -> TokenSpan.ofTitle(note).forEach(phrases::take));
        return phrases.all().stream()
                .filter(Shingle::isWord)
                .filter(phrase -> !verbs.isVerb(phrase.stems().getFirst())
                        && !verbs.isVerb(phrase.stems().getLast()))
                .filter(phrase -> phrase.stems().size() == words.size()
                        || phrase.counts().size() >= Math.max(2, (titles.size() + 1) / 2))
                .max(Comparator.comparingInt((Shingle phrase) -> phrase.stems().size())
                        .thenComparingInt(phrase -> phrase.counts().size())
                        .thenComparing(Shingle::shown))
                .orElse(null);
    }
}
