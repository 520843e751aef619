package dev.knowhow.search.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

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

    /** Passes the words of a query one by one. */
    public static void ofQuestion(String text, Taker taker) {
        cut(OF_QUESTIONS, text, taker);
    }

    private static List<Word> list(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>(text.length() / 6 + 4);
        cut(analyzer, text, (term, position, start, end) -> words.add(new Word(term.toString(), position, start, end)));
        return words;
    }

    private static void cut(Analyzer analyzer, String text, Taker taker) {
        new WordCutter(analyzer, text, taker).cut();
    }
}
