package dev.knowhow.testkit;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Keyword.Kind;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.IndexedNote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds what sets some notes apart by looking at each note for each tag, topic and single word. */
final class SettingApart {

    private final List<Note> some = new ArrayList<>();
    private final List<Note> open;
    private final Map<NoteId, Double> parts;
    private final Vocabulary vocabulary;

    SettingApart(
            Collection<IndexedNote> seen,
            Collection<IndexedNote> open,
            Map<NoteId, Double> parts,
            Vocabulary vocabulary) {
        seen.stream()
                .map(IndexedNote::note)
                .filter(note -> parts.containsKey(note.id()))
                .forEach(some::add);
        this.open = open.stream().map(IndexedNote::note).toList();
        this.parts = parts;
        this.vocabulary = vocabulary;
    }

    List<Keyword> best(int words) {
        Map<String, String> tags = new TreeMap<>();
        Map<String, String> topics = new TreeMap<>();
        Set<String> named = new TreeSet<>();
        for (Note note : some) {
            note.tags()
                    .forEach(tag -> tags.merge(
                            vocabulary.preferred(tag).toLowerCase(Locale.ROOT),
                            vocabulary.preferred(tag),
                            (a, b) -> a.compareTo(b) > 0 ? a : b));
            topicsOf(note).forEach(topic -> topics.put(topic.toLowerCase(Locale.ROOT), topic));
            names(note).forEach(name -> named.addAll(Scoring.words(name)));
        }
        topics.keySet().removeAll(tags.keySet());
        named.removeAll(tags.keySet());
        named.removeAll(topics.keySet());
        List<Keyword> found = new ArrayList<>();
        tags.forEach((key, tag) -> found.add(keyword(tag, Kind.TAG, note -> has(note, key))));
        topics.forEach((key, topic) -> found.add(keyword(topic, Kind.VOCABULARY, note -> has(note, key))));
        List<Keyword> onlyWords = new ArrayList<>();
        named.forEach(word ->
                onlyWords.add(keyword(word, Kind.WORDS, note -> words(note).contains(word))));
        onlyWords.removeIf(word -> word.notes().size() < Math.min(2, some.size()));
        Comparator<Keyword> bestFirst =
                Comparator.comparingDouble(Keyword::keyness).reversed().thenComparing(Keyword::text);
        onlyWords.sort(bestFirst);
        found.addAll(onlyWords.subList(0, Math.min(words, onlyWords.size())));
        found.removeIf(keyword -> keyword.kind() != Kind.TAG && keyword.keyness() < Keyword.LEAST);
        found.sort(bestFirst);
        return found;
    }

    private boolean has(Note note, String key) {
        return note.tags().stream().anyMatch(tag -> vocabulary.preferred(tag).equalsIgnoreCase(key))
                || topicsOf(note).stream().anyMatch(topic -> topic.equalsIgnoreCase(key));
    }

    private Set<String> topicsOf(Note note) {
        Set<String> topics = new TreeSet<>();
        for (String text : Scoring.texts(note)) {
            vocabulary.in(text).forEach(match -> topics.add(vocabulary.preferred(match.name())));
        }
        return topics;
    }

    private static List<String> names(Note note) {
        List<String> names = new ArrayList<>(List.of(note.title()));
        note.sections().stream().map(Section::heading).forEach(names::add);
        return names;
    }

    private static Set<String> words(Note note) {
        Set<String> words = new TreeSet<>();
        Scoring.texts(note).forEach(text -> words.addAll(Scoring.words(text)));
        return words;
    }

    private Keyword keyword(String text, Kind kind, Predicate<Note> has) {
        List<Note> having = some.stream().filter(has).toList();
        double others = Math.max(0, open.size() - some.size());
        double elsewhere = Math.clamp((double) open.stream().filter(has).count() - having.size(), 0, others);
        return new Keyword(
                text,
                kind,
                Keyword.logLikelihood(sum(having), sum(some), elsewhere, others),
                having.stream().map(Note::id).sorted().toList());
    }

    private double sum(List<Note> notes) {
        return notes.stream()
                .mapToDouble(note -> parts.getOrDefault(note.id(), 0.0))
                .sum();
    }
}
