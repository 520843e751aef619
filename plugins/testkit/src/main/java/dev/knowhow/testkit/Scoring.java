package dev.knowhow.testkit;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.text.FoldedWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scores notes by term frequency and inverse document frequency. */
final class Scoring {

    /** A note with at least one of the words. */
    record Scored(IndexedNote indexed, double score, List<ScorePart> parts) {

        Note note() {
            return indexed.note();
        }
    }

    private final List<IndexedNote> notes;
    private final Set<String> wanted;
    private final Map<String, Map<List<String>, Double>> otherNames = new LinkedHashMap<>();

    Scoring(List<IndexedNote> notes, String question, Vocabulary vocabulary) {
        this.notes = notes;
        this.wanted = new LinkedHashSet<>(words(question));
        for (Vocabulary.Match match : vocabulary.in(question)) {
            Map<List<String>, Double> names = otherNames.computeIfAbsent(
                    "vocabulary: " + vocabulary.preferred(match.name()), any -> new LinkedHashMap<>());
            match.same().forEach(name -> names.put(words(name), 1.0));
            match.narrower().forEach(name -> names.putIfAbsent(words(name), 0.5));
        }
    }

    List<Scored> best() {
        List<List<String>> texts = notes.stream().map(Scoring::wordsOf).toList();
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            List<ScorePart> parts = new ArrayList<>();
            for (String word : wanted) {
                add(parts, word, score(List.of(word), texts.get(i), texts));
            }
            for (Map.Entry<String, Map<List<String>, Double>> topic : otherNames.entrySet()) {
                double best = 0;
                for (Map.Entry<List<String>, Double> name : topic.getValue().entrySet()) {
                    best = Math.max(best, name.getValue() * score(name.getKey(), texts.get(i), texts));
                }
                add(parts, topic.getKey(), best);
            }
            if (!parts.isEmpty()) {
                double score = parts.stream().mapToDouble(ScorePart::value).sum();
                scored.add(new Scored(notes.get(i), score, parts));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(hit -> hit.note().id()));
        return scored;
    }

    /** The number of words it contains. */
    double coverage(Scored scored) {
        return Math.min(1, (double) scored.parts().size() / wanted.size());
    }

    private static void add(List<ScorePart> parts, String name, double value) {
        if (value > 0) {
            parts.add(new ScorePart(name, value));
        }
    }

    /** The frequency of a phrase in a text, and its rarity. */
    private static double score(List<String> name, List<String> text, List<List<String>> texts) {
        int often = count(name, text);
        long rare = texts.stream().filter(other -> count(name, other) > 0).count();
        return often == 0 ? 0 : Math.log(1 + often) * Math.log(1 + (double) texts.size() / rare);
    }

    static int count(List<String> name, List<String> text) {
        int often = 0;
        int at = Collections.indexOfSubList(text, name);
        while (at >= 0 && !name.isEmpty()) {
            often++;
            text = text.subList(at + 1, text.size());
            at = Collections.indexOfSubList(text, name);
        }
        return often;
    }

    static List<String> wordsOf(IndexedNote known) {
        List<String> words = new ArrayList<>();
        texts(known.note()).forEach(text -> words.addAll(words(text)));
        known.note().tags().forEach(tag -> words.addAll(words(tag)));
        known.note().aliases().forEach(alias -> words.addAll(words(alias)));
        known.anchors().forEach(anchor -> words.addAll(words(anchor.text())));
        return words;
    }

    static List<String> texts(Note note) {
        List<String> texts = new ArrayList<>();
        texts.add(note.title());
        for (Section section : note.sections()) {
            texts.add(section.heading());
            texts.add(section.text());
        }
        return texts;
    }

    /** The words of a text, without case and accents. */
    static List<String> words(String text) {
        return FoldedWord.runs(text).stream().map(FoldedWord::text).toList();
    }
}
