package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.search.analysis.Stems;
import java.util.ArrayList;
import java.util.List;

/**
 * A span of adjacent content words of a note: neither boilerplate nor stop words.
 *
 * @param in the text that contains it
 * @param from the index of the first word in the text
 * @param to the index after the last word
 */
record TokenSpan(CutText in, int from, int to) {

    /** The spans of the title of a note. */
    static List<TokenSpan> ofTitle(Note note) {
        return of(CutText.title(note), BoilerplateLines.NONE);
    }

    /** The spans of a text. */
    static List<TokenSpan> of(CutText text, BoilerplateLines forms) {
        List<TokenSpan> spans = new ArrayList<>();
        int from = 0;
        int line = -1;
        int lineEnd = -1;
        boolean form = false;
        for (int word = 0; word < text.size(); word++) {
            while (text.start(word) > lineEnd) {
                line++;
                lineEnd = BoilerplateLines.end(text.text(), lineEnd + 1);
                form = text.start(word) < lineEnd && forms.has(text.lines()[line]);
            }
            boolean isDistinctive = !form && isDistinctive(text.stem(word), text.word(word));
            if (from < word && (!isDistinctive || !besides(text, word))) {
                spans.add(new TokenSpan(text, from, word));
                from = word;
            }
            if (!isDistinctive) {
                from = word + 1;
            }
        }
        if (from < text.size()) {
            spans.add(new TokenSpan(text, from, text.size()));
        }
        return spans;
    }

    NoteId note() {
        return in.note();
    }

    /** The weight of the field. */
    int weight() {
        return in.weight();
    }

    String text() {
        return in.text();
    }

    /** The number of words. */
    int size() {
        return to - from;
    }

    String stem(int word) {
        return in.stem(from + word);
    }

    /** The start of a word in the text. */
    int start(int word) {
        return in.start(from + word);
    }

    /** The end of a word in the text. */
    int end(int word) {
        return in.end(from + word);
    }

    /** The stems of some words. */
    List<String> stems(int first, int last) {
        List<String> stems = new ArrayList<>(last - first + 1);
        for (int word = first; word <= last; word++) {
            stems.add(stem(word));
        }
        return List.copyOf(stems);
    }

    /** Whether some words are no part of a longer word with hyphens or underscores, and no owner of what follows. */
    boolean isWhole(int first, int last) {
        String text = text();
        int start = start(first);
        int end = end(last);
        String lastWord = in.word(from + last);
        return !lastWord.endsWith("'s")
                && !lastWord.endsWith("\u2019s")
                && !(start > 1 && isJoint(start - 1) && Character.isLetterOrDigit(text.charAt(start - 2)))
                && !(end + 1 < text.length() && isJoint(end) && Character.isLetterOrDigit(text.charAt(end + 1)));
    }

    private boolean isJoint(int at) {
        return text().charAt(at) == '-' || text().charAt(at) == '_';
    }

    private static boolean isDistinctive(String stem, String word) {
        return !stem.equals(Stems.STOP) && word.length() > 1 && Character.isLetter(word.codePointAt(0));
    }

    /** Whether a word and the next are bigrams with a common character. */
    boolean isOverlapping(int word) {
        return word + 1 < size() && start(word + 1) < end(word);
    }

    /**
     * Whether a word and the one before it are parts of one name: bigrams with a common character, or with only white
     * space or a hyphen between them.
     */
    private static boolean besides(CutText text, int word) {
        int end = text.end(word - 1);
        for (int i = end; i < text.start(word); i++) {
            char between = text.text().charAt(i);
            if (between != ' '
                    && between != '\n'
                    && between != '-'
                    && between != '_'
                    && !Character.isSpaceChar(between)) {
                return false;
            }
        }
        return text.start(word) > text.start(word - 1) && text.start(word) - end <= 2;
    }
}
