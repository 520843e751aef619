package dev.knowhow.search.related;

import dev.knowhow.query.Field;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.Counts;
import dev.knowhow.spi.TopicCounts.Kind;
import dev.knowhow.spi.TopicCounts.Topic;
import dev.knowhow.text.Fold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/** Counts the notes of two periods by topic, from postings. */
public final class TopicCounter {

    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final PeriodNotes notes;
    private final List<Topic> passed = new ArrayList<>();
    private final Counts totals;
    private final Map<Integer, Integer> tested = new TreeMap<>();

    /** Prepares the notes of two periods. */
    public TopicCounter(Snapshot snapshot, Vocabulary vocabulary, PeriodNotes notes) {
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.notes = notes;
        this.totals = notes.totals();
    }

    /** Counts all topics, and returns those that pass the test. */
    public TopicCounts counts(TopicCounts.Test test) throws IOException {
        for (Vocabulary.Entry entry : vocabulary.entries()) {
            test(entry.preferred(), Kind.VOCABULARY, having(entry.names()), test);
        }
        for (String tag : terms(Fields.of(Field.TAG))) {
            if (vocabulary.entry(tag).isEmpty()) {
                test(tag, Kind.TAG, new TermQuery(new Term(Fields.of(Field.TAG), tag)), test);
            }
        }
        for (String folder : terms(Fields.of(Field.FOLDER))) {
            if (!folder.equals(".")) {
                test(folder, Kind.FOLDER, new TermQuery(new Term(Fields.of(Field.FOLDER), folder)), test);
            }
        }
        words(test);
        return new TopicCounts(totals, tested, passed);
    }

    private void test(String name, Kind kind, Query query, TopicCounts.Test test) throws IOException {
        Weight weight = notes.weight(query);
        Counts counts = notes.count(weight);
        if (isTested(counts, test)) {
            passed.add(new Topic(name, kind, counts, notes.matching(weight)));
        }
    }

    private boolean isTested(Counts counts, TopicCounts.Test test) {
        if (counts.all() < TopicCounts.FEWEST_NOTES) {
            return false;
        }
        tested.merge(counts.all(), 1, Integer::sum);
        return test.passes(counts, totals);
    }

    /** The notes with one of some names as a tag or in their text. */
    private Query having(Collection<String> names) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String name : names) {
            any.add(new TermQuery(new Term(Fields.of(Field.TAG), Fold.lower(name))), Occur.SHOULD);
            snapshot.lexicon.languages().forEach(language -> {
                List<String> stems = Keywords.stems(name, language);
                if (stems.size() == 1) {
                    any.add(new TermQuery(new Term(Fields.WORDS, stems.getFirst())), Occur.SHOULD);
                } else if (!stems.isEmpty()) {
                    // only words of the body are neighbours in WORDS
                    any.add(new PhraseQuery(Fields.WORDS, stems.toArray(String[]::new)), Occur.SHOULD);
                    any.add(new PhraseQuery(Fields.TITLES, stems.toArray(String[]::new)), Occur.SHOULD);
                }
            });
        }
        return any.build();
    }

    private Set<String> terms(String field) throws IOException {
        Set<String> terms = new TreeSet<>();
        Terms all = MultiTerms.getTerms(snapshot.reader, field);
        if (all != null) {
            TermsEnum each = all.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                terms.add(term.utf8ToString());
            }
        }
        return terms;
    }

    private void words(TopicCounts.Test test) throws IOException {
        TitleStems titles = new TitleStems(notes);
        List<TitlePhrase> changing = new ArrayList<>();
        for (TitlePhrase phrase : new TitlePhrases(notes, titles).all()) {
            if (isTested(phrase.counts(), test)) {
                changing.add(phrase);
            }
        }
        changing.sort(Comparator.comparing(TitlePhrase::name));
        for (Topic topic : new TitleTopics(snapshot, notes, titles).of(changing)) {
            if (vocabulary.entry(topic.name()).isEmpty()) {
                passed.add(topic);
            }
        }
    }
}
