package dev.knowhow.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Splits texts into {@link Word}s. The signs of {@code C++} and {@code C#} belong to the word. Thread-safe. */
public final class WordTokenizer {

    private static final Analyzer OF_NOTES = new WordAnalyzer(true);
    private static final Analyzer OF_QUESTIONS = new WordAnalyzer(false);

    private WordTokenizer() {}

    /** Receives words. */
    public interface Taker {

        /**
         * Receives a word.
         *
         * @param term the word in lower case, not stemmed; its content changes after the call
         * @param position its position, from 0; several words may share a position
         * @param start its start offset in the text
         * @param end its end offset in the text
         */
        void take(CharTermAttribute term, int position, int start, int end);
    }

    /** The words of a text in a note, in order. */
    public static List<Word> ofNote(String text) {
        return list(OF_NOTES, text);
    }

    /** The words of a query, in order. */
    public static List<Word> ofQuestion(String text) {
        return list(OF_QUESTIONS, text);
    }

    /** Passes the words of a note one by one. */
    public static void ofNote(String text, Taker taker) {
        cut(OF_NOTES, text, taker);
    }

    private static List<Word> list(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>(text.length() / 6 + 4);
        cut(analyzer, text, (term, position, start, end) -> words.add(new Word(term.toString(), position, start, end)));
        return words;
    }

    private static void cut(Analyzer analyzer, String text, Taker taker) {
        if (text.isBlank()) {
            return;
        }
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
                if (signed > end) {
                    term.append(text, end, signed);
                }
                taker.take(term, position, offset.startOffset(), signed);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string cannot fail", e);
        }
    }

    /**
     * The end of a word, including the signs that distinguish {@code C++}, {@code C#} and {@code F#} from their
     * letters.
     */
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
