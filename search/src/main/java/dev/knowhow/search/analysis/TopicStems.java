package dev.knowhow.search.analysis;

import dev.knowhow.text.Fold;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads texts as topics, see {@link dev.knowhow.spi.NoteIndex#stems}: as a question is read, but in all languages, since nobody says in
 * which language a topic is meant.
 */
public final class TopicStems {

    private static final List<Language> LANGUAGES = Language.all();

    private TopicStems() {}

    /**
     * Reads a topic.
     *
     * @param text the topic
     * @param common which of its words say nothing
     */
    public static dev.knowhow.text.Stems of(String text, Commonness common) {
        String composed = Normalizer.normalize(text, Form.NFKC);
        List<Word> words = Words.ofQuestion(composed);
        Predicate<String> isCommon = common.of(words);
        List<Word> telling =
                words.stream().filter(word -> !isCommon.test(word.text())).toList();
        List<Word> read = telling.isEmpty() ? words : telling;
        List<String> written = read.stream().map(Word::text).toList();
        List<String> apart = new ArrayList<>();
        for (Word word : read) {
            List<String> parts = Identifiers.parts(composed.substring(word.start(), word.end()));
            apart.addAll(parts.isEmpty() ? List.of(word.text()) : parts);
        }
        Set<List<String>> readings = new LinkedHashSet<>(List.of(written, apart));
        readings.addAll(joined(written));
        readings.addAll(joined(apart));
        List<List<Set<String>>> stems = readings.stream()
                .map(reading -> reading.stream().map(TopicStems::stems).toList())
                .toList();
        Set<String> all = new HashSet<>();
        stems.forEach(reading -> reading.forEach(all::addAll));
        // a question of one character of a script without spaces finds longer words, so these are about it
        Words.ofNote(composed).forEach(word -> all.addAll(stems(word.text())));
        return new dev.knowhow.text.Stems(stems, all);
    }

    /** Tells which words of a question say nothing. */
    public interface Commonness {

        /** The words of a question that say nothing. */
        Predicate<String> of(List<Word> question);
    }

    /** The words with two neighbours written as one, for each two: {@code data base} finds {@code database}. */
    private static List<List<String>> joined(List<String> words) {
        List<List<String>> readings = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            List<String> reading = new ArrayList<>(words);
            reading.set(i, words.get(i - 1) + words.get(i));
            reading.remove(i - 1);
            readings.add(reading);
        }
        return readings;
    }

    private static Set<String> stems(String word) {
        Set<String> stems = new LinkedHashSet<>();
        String bare = Fold.of(word);
        stems.add(bare);
        for (Language language : LANGUAGES) {
            Stems ofLanguage = Stems.of(language);
            stems.add(ofLanguage.cut(word));
            if (!bare.equals(word)) {
                stems.add(ofLanguage.cut(bare));
            }
        }
        stems.remove(Stems.STOP);
        return stems;
    }
}
