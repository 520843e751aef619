package dev.knowhow.search.writing;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.search.analysis.AnalyzedWord;
import dev.knowhow.search.analysis.AnalyzedWordCache;
import dev.knowhow.search.analysis.Identifiers;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.PositionedTerms;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.WholeName;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.AttachedPage;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.SectionPositions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the words of a note for all its text fields, in one pass over its text. */
final class NoteWords {

    /** Front matter keys for a summary. */
    private static final List<String> SUMMARIES = List.of("description", "summary", "subtitle", "excerpt", "abstract");

    /** For {@link Fields#WORDS}. */
    final PositionedTerms words = new PositionedTerms();

    /** For {@link Fields#EXACT}. */
    final PositionedTerms exact = new PositionedTerms();

    /** For {@link Fields#TITLES}. */
    final PositionedTerms titles = new PositionedTerms();

    /** For {@link Fields#ACCENTED}. */
    final Set<String> accented = new TreeSet<>();

    /** For {@link Fields#IDENTIFIER_PARTS}. */
    final Set<String> parts = new TreeSet<>();

    /** For {@link Fields#SECTIONS}. */
    final SectionPositions sections = new SectionPositions();

    /** For {@link Fields#ATTACHED}. */
    final PositionedTerms attached = new PositionedTerms();

    /** For {@link Fields#ATTACHED_EXACT}. */
    final PositionedTerms attachedExact = new PositionedTerms();

    /** For {@link Fields#ATTACHED_PAGES}. */
    final SectionPositions pages = new SectionPositions();

    /** For {@link Fields#BODY_LENGTH}. */
    final int bodyLength;

    private final AnalyzedWordCache known;
    private int place;

    private NoteWords(Note note, Language language) {
        this.known = AnalyzedWordCache.of(language);
        for (Section section : note.sections()) {
            body(section.text());
            body(section.code());
        }
        this.bodyLength = words.size();
        title(note.title(), Weights.TITLE, 0);
        note.aliases().forEach(alias -> front(alias, Weights.META));
        note.tags().forEach(tag -> front(tag, Weights.META));
        SUMMARIES.forEach(key -> front(summary(note, key), Weights.META));
        int heading = Fields.HEADINGS_FROM;
        for (Section section : note.sections()) {
            heading = title(section.heading(), Weights.HEADING, heading) + Weights.GAP_BETWEEN_BLOCKS;
        }
        for (AttachedPage page : AttachedPage.of(note)) {
            attached(page.text());
        }
    }

    static NoteWords of(Note note, Language language) {
        return new NoteWords(note, language);
    }

    private static String summary(Note note, String key) {
        return note.properties().get(key) instanceof String text ? text : "";
    }

    /** Adds a block of the body, at positions after those of earlier blocks. */
    private void body(String text) {
        int first = place;
        sections.begin(first);
        WordTokenizer.ofNote(text, (term, position, start, end) -> {
            AnalyzedWord word = known.of(term);
            note(word, text, start, end);
            place = first + position;
            sections.word(place, start);
            exact.add(word.written(), place);
            if (word.stem() != null) {
                words.add(word.stem(), place);
            }
        });
        sections.end();
        place += Weights.GAP_BETWEEN_BLOCKS;
    }

    /** Adds a page of an attachment, which has no code. */
    private void attached(String text) {
        int first = place;
        pages.begin(first);
        WordTokenizer.ofNote(text, (term, position, start, end) -> {
            AnalyzedWord word = known.of(term);
            if (word.accented() != null) {
                accented.add(word.accented());
            }
            place = first + position;
            pages.word(place, start);
            attachedExact.add(word.written(), place);
            if (word.stem() != null) {
                attached.add(word.stem(), place);
            }
        });
        pages.end();
        place += Weights.GAP_BETWEEN_BLOCKS;
        pages.begin(place);
        pages.end();
    }

    /**
     * Adds a title or heading, and places its stems.
     *
     * @return the last place
     */
    private int title(String text, int weight, int first) {
        int last = first;
        for (Placed word : front(text, weight)) {
            last = first + word.position;
            if (word.word.stem() != null && (first > 0 || word.position < Fields.HEADINGS_FROM)) {
                titles.add(word.word.stem(), last);
            }
        }
        return last;
    }

    private record Placed(AnalyzedWord word, int position) {}

    /** Adds a text as often as its weight, after the body. Its stems have no neighbours. */
    private List<Placed> front(String text, int weight) {
        List<Placed> found = new ArrayList<>();
        WordTokenizer.ofNote(text, (term, position, start, end) -> {
            AnalyzedWord word = known.of(term);
            note(word, text, start, end);
            found.add(new Placed(word, position));
        });
        for (int i = 0; i < weight && !found.isEmpty(); i++) {
            int first = place;
            for (Placed one : found) {
                exact.add(one.word.written(), first + one.position);
                if (one.word.stem() != null) {
                    words.add(one.word.stem(), first + one.position * Weights.GAP_BETWEEN_BLOCKS);
                }
            }
            place += (found.getLast().position + 1) * Weights.GAP_BETWEEN_BLOCKS;
        }
        return found;
    }

    private void note(AnalyzedWord word, String text, int start, int end) {
        if (word.accented() != null) {
            accented.add(word.accented());
        }
        parts.addAll(word.parts());
        // identifiers such as maxRetries are one word in lower case
        if (Identifiers.isCamelCase(text, start, end)) {
            Identifiers.parts(text.substring(start, end))
                    .forEach(part -> parts.addAll(known.withStem(WholeName.of(part))));
        }
    }
}
