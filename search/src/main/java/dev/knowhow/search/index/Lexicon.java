package dev.knowhow.search.index;

import dev.knowhow.search.analysis.AccentedTerm;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Statistics of the words of a vault: its languages and document frequencies. */
public final class Lexicon {

    /** A document frequency that is low in any vault. */
    private static final int FEW = 5;

    /** The fraction of notes that is a low document frequency in a large vault. */
    private static final int FEW_OF = 10;

    /** The maximum number of spellings of a word. A vault has a few. */
    private static final int MAX_SPELLINGS = 1_000;

    private final IndexReader reader;
    private final OpenStatistics statistics;
    private final List<Language> languages;

    Lexicon(IndexReader reader, OpenStatistics statistics) throws IOException {
        this.reader = reader;
        this.statistics = statistics;
        this.languages = languages(reader, statistics);
    }

    private static List<Language> languages(IndexReader reader, OpenStatistics statistics) throws IOException {
        List<Language> found = new ArrayList<>();
        Terms codes = MultiTerms.getTerms(reader, Fields.LANG);
        if (codes != null) {
            TermsEnum each = codes.iterator();
            for (BytesRef code = each.next(); code != null; code = each.next()) {
                if (statistics
                                .counts(new Term(Fields.LANG, BytesRef.deepCopyOf(code)))
                                .notes()
                        > 0) {
                    found.add(Language.of(code.utf8ToString()));
                }
            }
        }
        return found.isEmpty() ? List.of(Language.ENGLISH) : found;
    }

    /** The languages of the notes. */
    public Collection<Language> languages() {
        return languages;
    }

    /** The stems of a word in the languages of the notes. */
    public Set<String> stems(String word) {
        return Stems.of(word, languages);
    }

    /**
     * The stop words of a query: those of the language of which the query has most words, which is likely its language.
     * Otherwise, articles of one language would be searched in notes of others.
     */
    public Predicate<String> common(List<Word> question) {
        Predicate<String> common = word -> false;
        long most = 0;
        for (Language language : languages) {
            long count = question.stream()
                    .filter(word -> language.stopWords().contains(word.text()))
                    .count();
            if (count > most) {
                most = count;
                common = language.stopWords()::contains;
            }
        }
        return common;
    }

    /** The stop words of a query in English, for an empty vault. */
    public static Predicate<String> commonInEnglish(List<Word> question) {
        return Language.ENGLISH.stopWords()::contains;
    }

    /** A word without accents, and the words of the notes that differ from it in accents only. */
    public Set<String> spellings(String folded) throws IOException {
        Set<String> spellings = new TreeSet<>();
        spellings.add(folded);
        Terms terms = MultiTerms.getTerms(reader, Fields.ACCENTED);
        if (terms == null) {
            return spellings;
        }
        BytesRef prefix = AccentedTerm.prefix(folded);
        TermsEnum each = terms.iterator();
        BytesRef term = each.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : each.term();
        while (term != null && StringHelper.startsWith(term, prefix) && spellings.size() < MAX_SPELLINGS) {
            spellings.add(AccentedTerm.written(term, prefix));
            term = each.next();
        }
        return spellings;
    }

    /** Whether a public note contains a word. */
    public boolean has(String field, String stem) throws IOException {
        return statistics.counts(new Term(field, stem)).notes() > 0;
    }

    /** Whether the document frequency of a word is so low that alternatives should be tried. */
    public boolean isInFew(String field, String term) throws IOException {
        return statistics.counts(new Term(field, term)).notes() <= FEW;
    }

    /** The word with umlauts, if it was typed without them and the notes contain it; else the word. */
    public String withUmlauts(String word) throws IOException {
        String german = word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
        return !german.equals(word) && has(Fields.EXACT, german) ? german : word;
    }

    /** Whether several public notes contain a word. */
    public boolean isShared(String stem) throws IOException {
        return statistics.counts(new Term(Fields.WORDS, stem)).notes() > 1;
    }

    /** Whether the document frequency of a word is low among public notes, so that it is distinctive. */
    public boolean isRare(String stem) throws IOException {
        int having = statistics.counts(new Term(Fields.WORDS, stem)).notes();
        return having <= Math.max(FEW, statistics.notes(Fields.WORDS) / FEW_OF);
    }

    /** Whether a word is a stop word in any of the languages of the notes. */
    public boolean isStopWord(String word) {
        return languages.stream().anyMatch(language -> language.stopWords().contains(word));
    }

    /**
     * The inverse document frequency of BM25 (Robertson and Zaragoza: The Probabilistic Relevance Framework, 2009) of
     * the most frequent stem of a word.
     */
    public double weight(String field, Collection<String> stems) throws IOException {
        int having = 0;
        for (String stem : stems) {
            having = Math.max(having, statistics.counts(new Term(field, stem)).notes());
        }
        return idf(having);
    }

    /** The inverse document frequency for a number of public notes. */
    public double idf(int having) throws IOException {
        int notes = Math.max(1, statistics.notes(Fields.WORDS));
        return Math.log(1 + (notes - having + 0.5) / (having + 0.5));
    }

    /** The number of public notes among some documents of a leaf, in rising order. */
    public int open(int[] documents, LeafReaderContext leaf) {
        return statistics.open(documents, leaf);
    }
}
