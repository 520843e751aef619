package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.search.analysis.CalendarWords;
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
import org.jspecify.annotations.Nullable;

/** Names topics by the phrases of titles that contain their words, and drops words that are no topics. */
final class TitleTopics {

    /** The number of notes with a word in the title that are read. */
    private static final int MOST_READ = 30;

    private static final int MAX_PHRASE_WORDS = 3;

    private final Snapshot snapshot;
    private final PhraseNotes notes;

    TitleTopics(Snapshot snapshot, PhraseNotes notes) {
        this.snapshot = snapshot;
        this.notes = notes;
    }

    /** The topics of some phrases. */
    List<Topic> of(List<TitlePhrase> phrases) throws IOException {
        Map<List<String>, List<Note>> named = new LinkedHashMap<>();
        Map<NoteId, Note> read = new LinkedHashMap<>();
        for (TitlePhrase phrase : phrases) {
            if (!named.containsKey(phrase.stems())) {
                named.put(phrase.stems(), named(phrase, read));
            }
        }
        VerbContexts verbs = new VerbContexts(read.values());
        Set<String> calendar = CalendarWords.of(snapshot.lexicon.languages());
        List<Topic> topics = new ArrayList<>();
        for (TitlePhrase phrase : phrases) {
            Shingle name = name(phrase.stems(), named.getOrDefault(phrase.stems(), List.of()), verbs);
            if (name != null && !calendar.containsAll(name.stems())) {
                topics.add(new Topic(name.shown(), Kind.WORDS, phrase.counts(), notes.counted(phrase)));
            }
        }
        return topics;
    }

    /** The latest notes with a phrase in their title, one of each series. */
    private List<Note> named(TitlePhrase phrase, Map<NoteId, Note> read) throws IOException {
        List<Note> named = new ArrayList<>();
        Set<Series> seen = new HashSet<>();
        for (PhraseNotes.Found found : notes.titled(phrase)) {
            if (named.size() < MOST_READ && seen.add(found.series())) {
                Note note = snapshot.note(found.document());
                read.putIfAbsent(note.id(), note);
                named.add(note);
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
