package dev.knowhow.search.analysis;

import dev.knowhow.search.analysis.WordTokenizer.Taker;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Splits one text. Latin, Greek and Cyrillic letters and digits between spaces or punctuation are a word, so they need
 * no tokenizer, which costs several times as much. What contains anything else goes to Lucene: what stands between
 * breaks with an apostrophe or a dot in it, and text with other characters up to the next part that has only these.
 */
final class WordCutter {

    /** The longest word that Lucene's tokenizer does not split. */
    private static final int LONGEST = 255;

    /** The first character after the Latin, Greek and Cyrillic scripts. */
    private static final int SIMPLE = 0x530;

    /** Ends what is next to it, also for Lucene. */
    private static final byte SPACE = 0;

    /** Separates words. */
    private static final byte BREAK = 1;

    /** A letter or digit. */
    private static final byte WORD = 2;

    /** Separates words, except between two letters or two digits. */
    private static final byte MIDDLE = 3;

    /** Connects words. */
    private static final byte JOINT = 4;

    /** Whatever Lucene makes of it. */
    private static final byte OTHER = 5;

    private static final byte[] KINDS = kinds();

    private final Analyzer analyzer;
    private final String text;
    private final Taker taker;
    private final CharTermAttribute term = new CharTermAttributeImpl();
    private int position = -1;

    WordCutter(Analyzer analyzer, String text, Taker taker) {
        this.analyzer = analyzer;
        this.text = text;
        this.taker = taker;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[SIMPLE];
        for (char c = 0; c < SIMPLE; c++) {
            kinds[c] = Character.isLetterOrDigit(c) ? WORD : c < 0x80 ? BREAK : OTHER;
        }
        for (char c : " \t\n\r".toCharArray()) {
            kinds[c] = SPACE;
        }
        for (char c : ".,;:'".toCharArray()) {
            kinds[c] = MIDDLE;
        }
        kinds['_'] = JOINT;
        return kinds;
    }

    private byte kind(int at) {
        char c = text.charAt(at);
        return c < SIMPLE ? KINDS[c] : OTHER;
    }

    void cut() {
        int at = 0;
        while (at < text.length()) {
            if (kind(at) == SPACE) {
                at++;
            } else {
                int end = at;
                boolean simple = true;
                for (; end < text.length() && kind(end) != SPACE; end++) {
                    simple &= kind(end) != OTHER;
                }
                if (simple) {
                    simple(at, end);
                } else {
                    end = lastOther(end);
                    byLucene(at, Math.min(end + 1, text.length())); // Lucene drops half a character at the end
                }
                at = end;
            }
        }
    }

    /**
     * The end of the last of the parts between spaces, up to the first that is simple. Parts with other characters go
     * to Lucene together, because each call of it costs more than a word.
     */
    private int lastOther(int end) {
        int last = end;
        boolean other = true;
        for (int at = end; other && at < text.length(); ) {
            while (at < text.length() && kind(at) == SPACE) {
                at++;
            }
            other = false;
            for (; at < text.length() && kind(at) != SPACE; at++) {
                other |= kind(at) == OTHER;
            }
            last = other ? at : last;
        }
        return last;
    }

    /** Splits what has no space and nothing for Lucene alone. */
    private void simple(int from, int to) {
        int at = from;
        while (at < to) {
            if (kind(at) == BREAK) {
                at++;
                continue;
            }
            int end = at;
            while (end < to && kind(end) != BREAK) {
                end++;
            }
            between(at, end);
            at = end;
        }
    }

    /** Splits what stands between two breaks. */
    private void between(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && kind(start) == MIDDLE) {
            start++;
        }
        while (start < end && kind(end - 1) == MIDDLE) {
            end--;
        }
        if (start == end) {
            return;
        }
        if (end - start > LONGEST || !isWord(start, end)) {
            byLucene(from, to);
            return;
        }
        char[] buffer = term.resizeBuffer(end - start + 2);
        for (int i = start; i < end; i++) {
            buffer[i - start] = (char) Character.toLowerCase((int) text.charAt(i));
        }
        term.setLength(end - start);
        position++;
        take(term, start, end);
    }

    private boolean isWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kind(i) != WORD) {
                return false;
            }
        }
        return true;
    }

    private void byLucene(int from, int to) {
        try (TokenStream stream = analyzer.tokenStream("", text.substring(from, to))) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                take(word, from + offset.startOffset(), from + offset.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string cannot fail", e);
        }
    }

    private void take(CharTermAttribute word, int start, int end) {
        int signed = afterSigns(end);
        if (signed > end) {
            word.append(text, end, signed);
        }
        taker.take(word, position, start, signed);
    }

    /**
     * The end of a word, including the signs that distinguish {@code C++}, {@code C#} and {@code F#} from their
     * letters.
     */
    private int afterSigns(int end) {
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
