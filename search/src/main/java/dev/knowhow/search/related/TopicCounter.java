package dev.knowhow.search.related;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.knowhow.query.Field;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.related.PeriodNotes.Counter;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.TopicCounts.Counts;
import dev.knowhow.spi.TopicCounts.DatedNote;
import dev.knowhow.spi.TopicCounts.Kind;
import dev.knowhow.spi.TopicCounts.Topic;
import dev.knowhow.text.Fold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
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

    /** One title makes no topic of each of its words. */
    private static final int FEWEST_TITLES = 2;

    /** The reciprocal of the least share of the notes about a word that have it in their titles. */
    private static final int NAMED_RATIO = 10;

    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final PeriodNotes notes;
    private final List<Topic> passed = new ArrayList<>();
    private final Counts totals;
    private int tested;

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
        if (isTested(notes.count(weight), test)) {
            passed.add(new Topic(name, kind, notes.matching(weight)));
        }
    }

    private boolean isTested(Counts counts, TopicCounts.Test test) {
        if (counts.now() + counts.before() < TopicCounts.FEWEST_NOTES) {
            return false;
        }
        tested++;
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
        Map<String, List<DatedNote>> rising = new TreeMap<>();
        for (Map.Entry<String, Counter> word : counted().entrySet()) {
            if (isTested(word.getValue().counts(), test)) {
                rising.put(word.getKey(), about(word.getKey()));
            }
        }
        passed.addAll(new TitleTopics(snapshot, notes).of(rising));
    }

    private List<DatedNote> about(String word) throws IOException {
        List<DatedNote> about = new ArrayList<>();
        for (PeriodNotes.Leaf leaf : notes.leaves()) {
            PostingsEnum postings = leaf.context().reader().postings(new Term(Fields.WORDS, word), PostingsEnum.FREQS);
            if (postings != null) {
                leaf.collect(new AboutIterator(postings), about);
            }
        }
        about.sort(PeriodNotes.LATEST_FIRST);
        return about;
    }

    /** The words that several titles of the periods have, with the number of notes that contain them. */
    private Map<String, Counter> counted() throws IOException {
        Map<String, Integer> named = named();
        Map<String, Counter> counted = new HashMap<>();
        for (PeriodNotes.Leaf leaf : notes.leaves()) {
            LeafReader reader = leaf.context().reader();
            for (Map.Entry<String, Integer> word : named.entrySet()) {
                Deadline.check();
                PostingsEnum postings = word.getValue() < FEWEST_TITLES
                        ? null
                        : reader.postings(new Term(Fields.WORDS, word.getKey()), PostingsEnum.FREQS);
                if (postings != null) {
                    leaf.count(
                            new AboutIterator(postings), counted.computeIfAbsent(word.getKey(), any -> new Counter()));
                }
            }
        }
        counted.entrySet()
                .removeIf(word -> NAMED_RATIO * named.getOrDefault(word.getKey(), 0)
                        < word.getValue().counts().now()
                                + word.getValue().counts().before());
        return counted;
    }

    /** The words of titles with the number of these titles in both periods. */
    private Map<String, Integer> named() throws IOException {
        Map<String, Integer> named = new HashMap<>();
        for (PeriodNotes.Leaf leaf : notes.leaves()) {
            Terms titles = leaf.context().reader().terms(Fields.TITLES);
            if (titles == null) {
                continue;
            }
            TermsEnum title = titles.iterator();
            PostingsEnum postings = null;
            for (BytesRef term = title.next(); term != null; term = title.next()) {
                Deadline.check();
                postings = title.postings(postings, PostingsEnum.POSITIONS);
                int count = 0;
                for (int note = postings.nextDoc(); note != NO_MORE_DOCS; note = postings.nextDoc()) {
                    count += leaf.has(note) && postings.nextPosition() < Fields.HEADINGS_FROM ? 1 : 0;
                }
                if (count > 0) {
                    named.merge(term.utf8ToString(), count, Integer::sum);
                }
            }
        }
        return named;
    }
}
