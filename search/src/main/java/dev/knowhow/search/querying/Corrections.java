package dev.knowhow.search.querying;

import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Phrase;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.WordTokenizer;
import java.util.List;
import java.util.Map;

/**
 * Spelling corrections.
 *
 * @param closest the correction of each word in lower case
 */
record Corrections(Map<String, String> closest) {

    /** The clause with corrected words. */
    Clause in(Clause clause) {
        return clause.map(leaf -> switch (leaf) {
            case Clause.Words words -> new Clause.Words(in(words.text()));
            case Phrase phrase -> new Phrase(in(phrase.text()));
            default -> leaf;
        });
    }

    /** The text with corrected words. */
    String in(String text) {
        StringBuilder corrected = new StringBuilder(text);
        List<Word> words = WordTokenizer.ofQuestion(text);
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
