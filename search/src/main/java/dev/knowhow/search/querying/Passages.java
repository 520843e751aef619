package dev.knowhow.search.querying;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Passage.InAttachment;
import dev.knowhow.query.Snippet;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.AttachedPage;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Lexicon;
import dev.knowhow.search.index.SectionPositions;
import dev.knowhow.search.index.Snapshot;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/** Finds the best section of a note, or the best page of its attachments, for a query, and a snippet of it. */
public final class Passages {

    /** The saturation of term frequency, as k1 of BM25. */
    private static final double SATURATION = 1.2;

    /** The typical length of a section in words. */
    private static final double TYPICAL_LENGTH = 120;

    private final Map<String, Integer> wordOfStem = new HashMap<>();
    private final double[] weights;
    private final IndexReader reader;
    private final Snippets snippets;

    /** Prepares a query that was typed as {@code text}. */
    public Passages(ParsedQuery question, String text, Vocabulary vocabulary, Snapshot snapshot) throws IOException {
        Lexicon lexicon = snapshot.lexicon;
        reader = snapshot.reader;
        List<ParsedQuery.QueryWord> words = question.words();
        weights = new double[words.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = lexicon.weight(Fields.WORDS, words.get(i).stems());
            for (String stem : words.get(i).stems()) {
                wordOfStem.put(stem, i);
            }
        }
        for (SynonymQueries others : SynonymQueries.in(text, question, vocabulary, lexicon)) {
            if (!others.asked().isEmpty()) {
                int word = others.asked().getFirst();
                others.stems().forEach(stems -> stems.forEach(stem -> wordOfStem.putIfAbsent(stem, word)));
            }
        }
        snippets = new Snippets(wordOfStem.keySet());
    }

    /**
     * The best sections of some notes.
     *
     * @param notes the notes by document
     */
    public Map<Integer, Passage> of(Map<Integer, Note> notes) throws IOException {
        SectionWords sections = SectionWords.ofSections(reader, notes.keySet(), wordOfStem, weights.length);
        Map<Integer, Passage> passages = new HashMap<>();
        notes.forEach((document, note) -> passages.put(document, of(note, sections.of(document), List.of())));
        return passages;
    }

    /** The same; a page of an attachment counts if it is better than all sections. */
    Map<Integer, Passage> withAttachments(Map<Integer, Note> notes) throws IOException {
        SectionWords sections = SectionWords.ofSections(reader, notes.keySet(), wordOfStem, weights.length);
        SectionWords pages = SectionWords.ofAttachedPages(reader, notes.keySet(), wordOfStem, weights.length);
        Map<Integer, Passage> passages = new HashMap<>();
        notes.forEach((document, note) -> passages.put(document, of(note, sections.of(document), pages.of(document))));
        return passages;
    }

    private Passage of(Note note, List<SectionWords.Counts> inSections, List<SectionWords.Counts> inPages) {
        Headings headings = new Headings(Stems.of(Language.of(note)));
        int best = -1;
        double most = 0;
        for (int i = 0; i < inSections.size(); i++) {
            double score = score(note.sections().get(i), inSections.get(i), headings);
            if (best < 0 || score > most) {
                best = i;
                most = score;
            }
        }
        int page = bestPage(inPages, most);
        if (page >= 0) {
            AttachedPage found = AttachedPage.of(note).get(page);
            Snippet snippet = snippets.ofText(found.text(), Language.of(note));
            return new Passage(List.of(), "", 0, snippet, new InAttachment(found.path(), found.number()));
        }
        if (best < 0) {
            return new Passage(List.of(), "", 1, new Snippet("", List.of()));
        }
        Section section = note.sections().get(best);
        return new Passage(section.path(), section.anchor(), section.line(), snippet(note, best));
    }

    /** The best page of attachments if it is better than the best section; -1 otherwise. */
    private int bestPage(List<SectionWords.Counts> inPages, double atSection) {
        int best = -1;
        double most = atSection;
        for (int i = 0; i < inPages.size(); i++) {
            SectionWords.Counts page = inPages.get(i);
            double score = Weights.ATTACHED * score(page.counts(), page.words());
            if (score > most) {
                best = i;
                most = score;
            }
        }
        return best;
    }

    /**
     * The snippet of a section; under a heading without text, of the first text below it. Code is used if the text
     * contains no query word.
     */
    private Snippet snippet(Note note, int best) {
        Language language = Language.of(note);
        List<Section> sections = note.sections();
        for (int i = best; i < sections.size(); i++) {
            String text = beginning(sections.get(i).text());
            String code = beginning(sections.get(i).code());
            Snippet ofText = snippets.ofText(text, language);
            Snippet ofCode =
                    ofText.highlights().isEmpty() ? snippets.ofCode(code, language) : new Snippet("", List.of());
            Snippet shown = ofText.text().isEmpty() || !ofCode.highlights().isEmpty() ? ofCode : ofText;
            if (!shown.text().isEmpty()) {
                return shown;
            }
        }
        return snippets.ofText(sections.get(best).heading(), language);
    }

    private static String beginning(String text) {
        return text.length() > SectionPositions.MOST_CHARACTERS
                ? text.substring(0, SectionPositions.MOST_CHARACTERS)
                : text;
    }

    private double score(Section section, SectionWords.Counts inText, Headings headings) {
        int[] counts = inText.counts().clone();
        int length = inText.words();
        for (String heading : section.path()) {
            length += headings.count(heading, 1, counts);
        }
        length += headings.count(section.heading(), 2, counts);
        return score(counts, length);
    }

    private double score(int[] counts, int length) {
        double score = 0;
        for (int i = 0; i < counts.length; i++) {
            double norm = SATURATION * (0.25 + 0.75 * length / TYPICAL_LENGTH);
            score += weights[i] * counts[i] / (counts[i] + norm);
        }
        return score;
    }

    /** The headings of a note, analyzed once each: a heading is in the paths of all sections below it. */
    private final class Headings {

        private final Stems stems;
        private final Map<String, SectionWords.Counts> known = new HashMap<>();

        Headings(Stems stems) {
            this.stems = stems;
        }

        /** Adds the query words in a heading to counts, and returns its length in words. */
        int count(String heading, int times, int[] counts) {
            SectionWords.Counts own = known.computeIfAbsent(heading, this::analyzed);
            for (int i = 0; i < counts.length; i++) {
                counts[i] += times * own.counts()[i];
            }
            return own.words();
        }

        private SectionWords.Counts analyzed(String heading) {
            int[] counts = new int[weights.length];
            int[] words = new int[1];
            WordTokenizer.ofNote(heading, (term, position, start, end) -> {
                words[0]++;
                Integer asked = wordOfStem.get(stems.stem(term));
                if (asked != null) {
                    counts[asked]++;
                }
            });
            return new SectionWords.Counts(counts, words[0]);
        }
    }
}
