package dev.knowhow.search.querying;

import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Phrase;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.Words;
import java.util.List;
import java.util.Map;

/**
 * Words to put in the place of others.
 *
 * @param closest what to put, by the word in lower case
 */
record Corrections(Map<String, String> closest) {

    /** The same clause with other words. */
    Clause in(Clause clause) {
        return clause.map(leaf -> switch (leaf) {
            case Clause.Words words -> new Clause.Words(in(words.text()));
            case Phrase phrase -> new Phrase(in(phrase.text()));
            default -> leaf;
        });
    }

    /** The same text with other words. */
    String in(String text) {
        StringBuilder corrected = new StringBuilder(text);
        List<Word> words = Words.ofQuestion(text);
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            String other = closest.get(word.text());
            if (other != null) {
                corrected.replace(word.start(), word.end(), other);
            }
        }
        return corrected.toString();
    }
}
