package dev.knowhow.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts text of any script into words in lower case, not yet stemmed. Scripts without spaces are cut into pairs of characters, so
 * that any part of a word is found without a dictionary.
 */
final class WordAnalyzer extends Analyzer {

    private static final int HAN_AND_KANA_AND_HANGUL =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final boolean singles;

    /**
     * Makes an analyzer.
     *
     * @param singles whether single characters of scripts without spaces are given beside the pairs: for notes, so that a question
     *     of one character finds something; not for questions, where they would match everything
     */
    WordAnalyzer(boolean singles) {
        this.singles = singles;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new StandardTokenizer();
        TokenStream lower = new LowerCaseFilter(new CJKWidthFilter(words));
        return new TokenStreamComponents(words, new CJKBigramFilter(lower, HAN_AND_KANA_AND_HANGUL, singles));
    }
}
