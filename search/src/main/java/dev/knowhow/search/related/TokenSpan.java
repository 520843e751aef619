package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.WordTokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A span of adjacent content words of a note: neither boilerplate nor stop words.
 *
 * @param note the note
 * @param weight the weight of the field
 * @param text the text that contains it
 * @param words the words, with their offsets in the text
 * @param stems the stem of each
 */
record TokenSpan(NoteId note, int weight, String text, List<Word> words, List<String> stems) {

    private TokenSpan(NoteId note, int weight, String text) {
        this(note, weight, text, new ArrayList<>(), new ArrayList<>());
    }

    /** The spans of the title of a note. */
    static List<TokenSpan> ofTitle(Note note) {
        List<TokenSpan> spans = new ArrayList<>();
        cut(
                new TokenSpan(note.id(), Weights.TITLE, note.title()),
                Stems.of(Language.of(note)),
                new BoilerplateLines(List.of()),
                spans);
        return spans;
    }

    /** The spans of a note. Expensive: callers keep the result. */
    static List<TokenSpan> of(Note note, BoilerplateLines forms) {
        Stems stems = Stems.of(Language.of(note));
        List<TokenSpan> spans = new ArrayList<>();
        cut(new TokenSpan(note.id(), Weights.TITLE, note.title()), stems, forms, spans);
        for (Section section : note.sections()) {
            cut(new TokenSpan(note.id(), Weights.HEADING, section.heading()), stems, forms, spans);
            cut(new TokenSpan(note.id(), Weights.BODY, section.text()), stems, forms, spans);
        }
        return spans;
    }

    /**
     * Splits a text.
     *
     * @param begun an empty span of it
     */
    private static void cut(TokenSpan begun, Stems stems, BoilerplateLines forms, List<TokenSpan> to) {
        String text = begun.text();
        TokenSpan span = begun;
        int lineEnd = -1;
        boolean form = false;
        for (Word word : WordTokenizer.ofQuestion(text)) { // without single characters of bigrams
            if (word.start() > lineEnd) {
                int next = text.indexOf('\n', word.start());
                lineEnd = next < 0 ? text.length() : next;
                form = forms.has(text.substring(text.lastIndexOf('\n', word.start()) + 1, lineEnd));
            }
            String stem = stems.stem(word.text());
            boolean isDistinctive = !form && isDistinctive(stem, word.text());
            if (!isDistinctive
                    || (!span.words().isEmpty() && !besides(text, span.words().getLast(), word))) {
                span = span.end(to);
            }
            if (isDistinctive) {
                span.words().add(word);
                span.stems().add(stem);
            }
        }
        span.end(to);
    }

    /** Adds the span unless it is empty, and starts the next one. */
    private TokenSpan end(List<TokenSpan> to) {
        if (words.isEmpty()) {
            return this;
        }
        to.add(this);
        return new TokenSpan(note, weight, text);
    }

    /** Whether some words are no part of a longer word with hyphens or underscores, and no owner of what follows. */
    boolean isWhole(int from, int last) {
        int start = words.get(from).start();
        int end = words.get(last).end();
        String lastWord = words.get(last).text();
        return !lastWord.endsWith("'s")
                && !lastWord.endsWith("\u2019s")
                && !(start > 1 && isJoint(start - 1) && Character.isLetterOrDigit(text.charAt(start - 2)))
                && !(end + 1 < text.length() && isJoint(end) && Character.isLetterOrDigit(text.charAt(end + 1)));
    }

    private boolean isJoint(int at) {
        return text.charAt(at) == '-' || text.charAt(at) == '_';
    }

    private static boolean isDistinctive(String stem, String word) {
        return !stem.equals(Stems.STOP) && word.length() > 1 && Character.isLetter(word.codePointAt(0));
    }

    /** Whether a word and the next are bigrams with a common character. */
    boolean isOverlapping(int word) {
        return word + 1 < words.size()
                && words.get(word + 1).start() < words.get(word).end();
    }

    /**
     * Whether two words are parts of one name: bigrams with a common character, or with only white space or a hyphen
     * between them.
     */
    private static boolean besides(String text, Word one, Word next) {
        for (int i = one.end(); i < next.start(); i++) {
            char between = text.charAt(i);
            if (!Character.isSpaceChar(between) && between != '\n' && between != '-' && between != '_') {
                return false;
            }
        }
        return next.start() > one.start() && next.start() - one.end() <= 2;
    }
}
