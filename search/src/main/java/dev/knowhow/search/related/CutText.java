package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.analysis.WordTokenizer.Taker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a note with its words, which are cut once for all that reads them. A person's notes have hundreds of
 * thousands of words, so words are numbers in arrays.
 */
final class CutText {

    /** Scripts without word spaces, and Hangul, whose words may share characters, begin here. */
    private static final char SPACELESS = 0x1100;

    private static final int CHARACTERS_OF_A_WORD = 6;

    private final NoteId note;
    private final int weight;
    private final String text;
    private final Language language;
    private Stems.Form[] forms;
    private int[] starts;
    private int[] ends;
    private int size;
    private long @Nullable [] lines;

    private CutText(NoteId note, int weight, String text, Stems stems) {
        this.note = note;
        this.weight = weight;
        this.text = text;
        this.language = stems.language();
        int likely = text.length() / CHARACTERS_OF_A_WORD + 2;
        this.forms = new Stems.Form[likely];
        this.starts = new int[likely];
        this.ends = new int[likely];
    }

    /** The title of a note. */
    static CutText title(Note note) {
        return new CutText(note.id(), Weights.TITLE, note.title(), Stems.of(Language.of(note))).cut();
    }

    /** The title, headings and texts of a note. */
    static List<CutText> of(Note note) {
        Stems stems = Stems.of(Language.of(note));
        List<CutText> texts = new ArrayList<>();
        texts.add(title(note));
        for (Section section : note.sections()) {
            texts.add(new CutText(note.id(), Weights.HEADING, section.heading(), stems).cut());
            texts.add(new CutText(note.id(), Weights.BODY, section.text(), stems).cut());
        }
        return texts;
    }

    /** Cuts without single characters of bigrams. */
    private CutText cut() {
        WordTokenizer.ofQuestion(text, taker());
        return this;
    }

    private Taker taker() {
        Stems stems = Stems.of(language);
        return (term, position, start, end) -> add(stems.form(term), start, end);
    }

    private void add(Stems.Form form, int start, int end) {
        if (size == forms.length) {
            forms = Arrays.copyOf(forms, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        forms[size] = form;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /** The same text with single characters of bigrams, as indexes have them. */
    CutText withSingles() {
        for (int i = 0; i < size; i++) {
            if (text.charAt(starts[i]) >= SPACELESS) {
                CutText with = new CutText(note, weight, text, Stems.of(language));
                WordTokenizer.ofNote(text, with.taker());
                return with;
            }
        }
        return this;
    }

    NoteId note() {
        return note;
    }

    /** The weight of the field. */
    int weight() {
        return weight;
    }

    String text() {
        return text;
    }

    Language language() {
        return language;
    }

    /** The lines of the text, as {@link BoilerplateLines} compares them. */
    long[] lines() {
        long[] known = lines;
        if (known == null) {
            known = BoilerplateLines.letters(text);
            lines = known;
        }
        return known;
    }

    /** The number of words. */
    int size() {
        return size;
    }

    /** A word in lower case. */
    String word(int index) {
        return forms[index].text();
    }

    String stem(int index) {
        return forms[index].stem();
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }
}
