package dev.knowhow.search.analysis;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Analyzes text to stems as at index time, for the highlighter. */
public final class StemAnalyzer extends Analyzer {

    private static final Map<String, Analyzer> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final WordAnalyzer words = new WordAnalyzer(true);
    private final Language language;

    /** The shared analyzer of a language. */
    public static Analyzer of(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language.code(), code -> new StemAnalyzer(language));
    }

    private StemAnalyzer(Language language) {
        this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        TokenStreamComponents cut = words.createComponents(fieldName);
        return new TokenStreamComponents(cut.getSource(), new StemFilter(cut.getTokenStream(), Stems.of(language)));
    }

    private static final class StemFilter extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Stems stems;

        StemFilter(TokenStream words, Stems stems) {
            super(words);
            this.stems = stems;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String stem = stems.stem(term.toString());
            if (!stem.equals(Stems.STOP)) {
                term.setEmpty().append(stem);
            }
            return true;
        }
    }
}
