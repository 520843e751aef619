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

/** Cuts texts into {@link Word}s; the signs of {@code C++} and {@code C#} belong to the word. Safe for use by many threads. */
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
                int end = offset.endOffset();
                int signed = afterSigns(text, end);
                String word = signed == end ? term.toString() : term + text.substring(end, signed);
                words.add(new Word(word, position, offset.startOffset(), signed));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string cannot fail", e);
        }
        return words;
    }

    /** Where a word ends, with the signs by which {@code C++}, {@code C#} and {@code F#} differ from their letters. */
    private static int afterSigns(String text, int end) {
        int after = end;
        if (text.startsWith("++", end)) {
            after += 2;
        } else if (text.startsWith("#", end)) {
            after++;
        }
        boolean goesOn = after < text.length()
                && (Character.isLetterOrDigit(text.charAt(after)) || "+#".indexOf(text.charAt(after)) >= 0);
        return goesOn ? end : after;
    }
}
