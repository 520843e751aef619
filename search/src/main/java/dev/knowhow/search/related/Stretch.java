package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Words of a note that stand side by side and tell something: neither part of a form, nor words that everybody says.
 *
 * @param note the note
 * @param weight the weight of the place they stand in
 * @param text the text they are part of
 * @param words the words, with their places in it
 * @param stems the stem of each
 */
record Stretch(NoteId note, int weight, String text, List<Word> words, List<String> stems) {

    private Stretch(NoteId note, int weight, String text) {
        this(note, weight, text, new ArrayList<>(), new ArrayList<>());
    }

    /** The stretches of a note, which takes its time: they are for looking at more than once. */
    static List<Stretch> of(Note note, Forms forms) {
        Stems stems = Stems.of(Language.of(note));
        List<Stretch> stretches = new ArrayList<>();
        cut(new Stretch(note.id(), Weights.TITLE, note.title()), stems, forms, stretches);
        for (Section section : note.sections()) {
            cut(new Stretch(note.id(), Weights.HEADING, section.heading()), stems, forms, stretches);
            cut(new Stretch(note.id(), Weights.BODY, section.text()), stems, forms, stretches);
        }
        return stretches;
    }

    /**
     * Cuts a text.
     *
     * @param begun a stretch of it without words
     */
    private static void cut(Stretch begun, Stems stems, Forms forms, List<Stretch> to) {
        String text = begun.text();
        Stretch stretch = begun;
        int lineEnd = -1;
        boolean form = false;
        for (Word word : Words.ofNote(text)) {
            if (word.start() > lineEnd) {
                int next = text.indexOf('\n', word.start());
                lineEnd = next < 0 ? text.length() : next;
                form = forms.has(text.substring(text.lastIndexOf('\n', word.start()) + 1, lineEnd));
            }
            String stem = stems.stem(word.text());
            boolean tells = !form && tells(stem, word.text());
            if (!tells
                    || (!stretch.words().isEmpty()
                            && !besides(text, stretch.words().getLast(), word))) {
                stretch = stretch.end(to);
            }
            if (tells) {
                stretch.words().add(word);
                stretch.stems().add(stem);
            }
        }
        stretch.end(to);
    }

    /** Adds it, unless it is empty, and begins the next. */
    private Stretch end(List<Stretch> to) {
        if (words.isEmpty()) {
            return this;
        }
        to.add(this);
        return new Stretch(note, weight, text);
    }

    private static boolean tells(String stem, String word) {
        return !stem.equals(Stems.STOP) && word.length() > 1 && Character.isLetter(word.codePointAt(0));
    }

    /** Whether two words are parts of one name: nothing but a gap or a hyphen is between them. */
    private static boolean besides(String text, Word one, Word next) {
        for (int i = one.end(); i < next.start(); i++) {
            char between = text.charAt(i);
            if (!Character.isSpaceChar(between) && between != '\n' && between != '-' && between != '_') {
                return false;
            }
        }
        return next.start() >= one.end() && next.start() - one.end() <= 2;
    }
}
