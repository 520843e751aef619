package dev.knowhow.search.writing;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.search.analysis.Identifiers;
import dev.knowhow.search.analysis.KnownWord;
import dev.knowhow.search.analysis.KnownWords;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.PlacedTerms;
import dev.knowhow.search.analysis.QuotedWords;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.WholeName;
import dev.knowhow.search.analysis.Words;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.SectionPlaces;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the words of a note for all fields they are indexed in, in one pass over its text. */
final class NoteWords {

    /** Where tools keep a note's summary in its front matter. */
    private static final List<String> SUMMARIES = List.of("description", "summary", "subtitle", "excerpt", "abstract");

    /** For {@link Fields#WORDS}. */
    final WeightedTerms words = new WeightedTerms();

    /** For {@link Fields#EXACT}. */
    final WeightedTerms exact = new WeightedTerms();

    /** For {@link Fields#BODY}. */
    final PlacedTerms body = new PlacedTerms();

    /** For {@link Fields#TITLES}. */
    final PlacedTerms titles = new PlacedTerms();

    /** For {@link Fields#QUOTED}. */
    final QuotedWords quoted = new QuotedWords();

    /** For {@link Fields#PARTS}. */
    final Set<String> parts = new TreeSet<>();

    /** For {@link Fields#SECTIONS}. */
    final SectionPlaces sections = new SectionPlaces();

    private final KnownWords known;
    private int place;

    private NoteWords(Language language) {
        this.known = KnownWords.of(language);
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
        Words.ofNote(text, (term, position, start, end) -> {
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
        Words.ofNote(text, (term, position, start, end) -> {
            KnownWord word = known.of(term);
            last[0] = first + position;
            if (word.stem() != null && (first > 0 || position < Fields.HEADINGS_FROM)) {
                titles.add(word.stem().bytes, last[0]);
            }
        });
        return last[0];
    }

    private void count(KnownWord word, int position, int weight) {
        quoted.add(word.quoted(), position);
        exact.add(word.written(), weight);
        if (!word.parts().isEmpty()) {
            parts.addAll(word.parts());
        }
        if (word.stem() != null) {
            words.add(word.stem(), weight);
        }
    }

    /** Takes names such as {@code maxRetries} apart, which are one word in lower case. */
    private void inside(String text, int start, int end) {
        if (Identifiers.hasHumps(text, start, end)) {
            Identifiers.parts(text.substring(start, end)).forEach(part -> parts.add(WholeName.of(part)));
        }
    }

    /** Counts a piece of the body and places its words after those before. */
    private void body(String text) {
        int first = place;
        sections.begin(first);
        Words.ofNote(text, (term, position, start, end) -> {
            KnownWord word = known.of(term);
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
