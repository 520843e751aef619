package dev.knowhow.search.related;

import dev.knowhow.spi.TopicCounts.Counts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word of several titles, or two side by side in them.
 *
 * @param words the words
 * @param counts the number of notes about it, with all notes of a series
 * @param byTitle whether these notes have it in their titles; otherwise also those that often contain the word
 */
record TitlePhrase(List<TitleWord> words, Counts counts, boolean byTitle) {

    List<String> stems() {
        return words.stream().map(TitleWord::stem).toList();
    }

    String name() {
        return words.stream().map(TitleWord::stem).collect(Collectors.joining(" "));
    }
}
