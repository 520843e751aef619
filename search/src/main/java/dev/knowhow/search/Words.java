package dev.knowhow.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Cuts texts into {@link Word}s. Safe for use by many threads. */
final class Words {

    private static final Analyzer OF_NOTES = new WordAnalyzer(true);
    private static final Analyzer OF_QUESTIONS = new WordAnalyzer(false);

    private Words() {}

    static List<Word> ofNote(String text) {
        return cut(OF_NOTES, text);
    }

    static List<Word> ofQuestion(String text) {
        return cut(OF_QUESTIONS, text);
    }

    private static List<Word> cut(Analyzer analyzer, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<Word> words = new ArrayList<>(text.length() / 6 + 4);
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                words.add(new Word(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string cannot fail", e);
        }
        return words;
    }
}
