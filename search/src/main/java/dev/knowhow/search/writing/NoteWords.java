package dev.knowhow.search.writing;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.search.analysis.AnalyzedWord;
import dev.knowhow.search.analysis.AnalyzedWordCache;
import dev.knowhow.search.analysis.Identifiers;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.PositionedTerms;
import dev.knowhow.search.analysis.QuotedWords;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.WholeName;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.SectionPositions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the words of a note for all its text fields, in one pass over its text. */
final class NoteWords {

    /** Front matter keys for a summary. */
    private static final List<String> SUMMARIES = List.of("description", "summary", "subtitle", "excerpt", "abstract");

    /** For {@link Fields#WORDS}. */
    final WeightedTerms words = new WeightedTerms();

    /** For {@link Fields#EXACT}. */
    final WeightedTerms exact = new WeightedTerms();

    /** For {@link Fields#BODY}. */
    final PositionedTerms body = new PositionedTerms();

    /** For {@link Fields#TITLES}. */
    final PositionedTerms titles = new PositionedTerms();

    /** For {@link Fields#QUOTED}. */
    final QuotedWords quoted = new QuotedWords();

    /** For {@link Fields#IDENTIFIER_PARTS}. */
    final Set<String> parts = new TreeSet<>();

    /** For {@link Fields#SECTIONS}. */
    final SectionPositions sections = new SectionPositions();

    private final AnalyzedWordCache known;
    private int place;

    private NoteWords(Language language) {
        this.known = AnalyzedWordCache.of(language);
    }

    static NoteWords of(Note note, Language language) {
        NoteWords words = new NoteWords(language);
        words.count(note.title(), Weights.TITLE);
        words.title(note.title(), 0);
        note.aliases().forEach(alias -> words.count(alias, Weights.META));
        note.tags().forEach(tag -> words.count(tag, Weights.META));
        SUMMARIES.forEach(key -> words.count(summary(note, key), Weights.META));
        int heading = Fields.HEADINGS_FROM;
        for (Section section : note.sections()) {
            words.count(section.heading(), Weights.HEADING);
            heading = words.title(section.heading(), heading) + Weights.GAP_BETWEEN_BLOCKS;
            words.body(section.text());
            words.body(section.code());
        }
        return words;
    }

    private static String summary(Note note, String key) {
        return note.properties().get(key) instanceof String text ? text : "";
    }

    private void count(String text, int weight) {
        WordTokenizer.ofNote(text, (term, position, start, end) -> {
            count(known.of(term), position, weight);
            inside(text, start, end);
        });
        quoted.endPiece();
    }

    /**
     * Places the words of a title or heading.
     *
     * @return the last place
     */
    private int title(String text, int first) {
        int[] last = {first};
        WordTokenizer.ofNote(text, (term, position, start, end) -> {
            AnalyzedWord word = known.of(term);
            last[0] = first + position;
            if (word.stem() != null && (first > 0 || position < Fields.HEADINGS_FROM)) {
                titles.add(word.stem().bytes, last[0]);
            }
        });
        return last[0];
    }

    private void count(AnalyzedWord word, int position, int weight) {
        quoted.add(word.quoted(), position);
        exact.add(word.written(), weight);
        if (!word.parts().isEmpty()) {
            parts.addAll(word.parts());
        }
        if (word.stem() != null) {
            words.add(word.stem(), weight);
        }
    }

    /** Splits identifiers such as {@code maxRetries}, which are one word in lower case. */
    private void inside(String text, int start, int end) {
        if (Identifiers.isCamelCase(text, start, end)) {
            Identifiers.parts(text.substring(start, end)).forEach(part -> parts.add(WholeName.of(part)));
        }
    }

    /** Counts a block of the body, at positions after those of earlier blocks. */
    private void body(String text) {
        int first = place;
        sections.begin(first);
        WordTokenizer.ofNote(text, (term, position, start, end) -> {
            AnalyzedWord word = known.of(term);
            count(word, position, Weights.BODY);
            inside(text, start, end);
            place = first + position;
            sections.word(place, start);
            if (word.stem() != null) {
                body.add(word.stem().bytes, place);
            }
        });
        sections.end();
        place += Weights.GAP_BETWEEN_BLOCKS;
        quoted.endPiece();
    }
}
