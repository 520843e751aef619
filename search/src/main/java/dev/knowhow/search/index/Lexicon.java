package dev.knowhow.search.index;

import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** What is known of the words of a vault: its languages, and how rare a word is. */
public final class Lexicon {

    /** So many notes are few in any vault. */
    private static final int FEW = 5;

    /** One of so many notes is few in a large one. */
    private static final int FEW_OF = 10;

    private final OpenStatistics statistics;
    private final List<Language> languages;

    Lexicon(IndexReader reader, OpenStatistics statistics) throws IOException {
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
     * Which words of a question say nothing: the stop words of the language that it has most of, in which it is likely asked. Else the
     * articles of one language would be looked for in the notes of all others.
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

    /** Which words of a question say nothing in English, where no note tells what languages there are. */
    public static Predicate<String> commonInEnglish(List<Word> question) {
        return Language.ENGLISH.stopWords()::contains;
    }

    /** Whether a note that everyone may find has a word. */
    public boolean has(String field, String stem) throws IOException {
        return statistics.counts(new Term(field, stem)).notes() > 0;
    }

    /** Whether so few of the notes that everyone may find have a word that others may have to do instead. */
    public boolean isInFew(String field, String term) throws IOException {
        return statistics.counts(new Term(field, term)).notes() <= FEW;
    }

    /** The word as German notes write it, if it was typed on a keyboard without umlauts and they have it; else the word. */
    public String withUmlauts(String word) throws IOException {
        String german = word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
        return !german.equals(word) && has(Fields.EXACT, german) ? german : word;
    }

    /** Whether several of the notes that everyone may find have a word. */
    public boolean isShared(String stem) throws IOException {
        return statistics.counts(new Term(Fields.WORDS, stem)).notes() > 1;
    }

    /** Whether few of the notes that everyone may find have a word, so that it sets those apart. */
    public boolean isRare(String stem) throws IOException {
        int having = statistics.counts(new Term(Fields.WORDS, stem)).notes();
        return having <= Math.max(FEW, statistics.notes(Fields.WORDS) / FEW_OF);
    }

    /** Whether a word is too common to say anything in any of the languages of the notes. */
    public boolean isStopWord(String word) {
        return languages.stream().anyMatch(language -> language.stopWords().contains(word));
    }

    /**
     * How much it says that a note has a word: the inverse document frequency of BM25 (Robertson and Zaragoza: The Probabilistic
     * Relevance Framework, 2009), of its most frequent stem.
     */
    public double weight(String field, Collection<String> stems) throws IOException {
        int notes = Math.max(1, statistics.notes(Fields.WORDS));
        int having = 0;
        for (String stem : stems) {
            having = Math.max(having, statistics.counts(new Term(field, stem)).notes());
        }
        return idf(having);
    }

    /** The same of what so many of the notes have that everyone may find. */
    public double idf(int having) throws IOException {
        int notes = Math.max(1, statistics.notes(Fields.WORDS));
        return Math.log(1 + (notes - having + 0.5) / (having + 0.5));
    }

    /** How many of some documents of a leaf, in rising order, are notes that everyone may find. */
    public int open(int[] documents, LeafReaderContext leaf) {
        return statistics.open(documents, leaf);
    }
}
