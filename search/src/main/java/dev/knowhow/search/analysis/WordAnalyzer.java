package dev.knowhow.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Splits text of any script into words in lower case, without stemming. Scripts without word spaces are split into
 * bigrams, so that any part of a word can be found without a dictionary.
 */
final class WordAnalyzer extends Analyzer {

    private static final int HAN_AND_KANA_AND_HANGUL =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final boolean singles;

    /**
     * Creates an analyzer.
     *
     * @param singles whether single characters of scripts without spaces are added to the bigrams: true for notes, so
     *     that a query of one character finds something; false for queries, where they would match everything
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
