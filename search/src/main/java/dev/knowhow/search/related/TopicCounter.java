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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Counts the notes of two periods by topic: in one pass over doc values, and topics of the vocabulary by queries. */
public final class TopicCounter {

    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final PeriodNotes notes;
    private final List<Candidate> candidates = new ArrayList<>();

    /** A topic that may be tested. */
    private record Candidate(String name, Kind kind, Query query, Counts counts) {}

    /** Prepares the notes of two periods. */
    public TopicCounter(Snapshot snapshot, Vocabulary vocabulary, PeriodNotes notes) {
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.notes = notes;
    }

    /** Counts all topics, and returns those that the test selects. */
    public TopicCounts counts(TopicCounts.Test test) throws IOException {
        for (Vocabulary.Entry entry : vocabulary.entries()) {
            Query query = having(entry.names());
            candidates.add(new Candidate(entry.preferred(), Kind.VOCABULARY, query, notes.count(notes.weight(query))));
        }
        count(Field.TAG, Kind.TAG, tag -> vocabulary.entry(tag).isEmpty());
        count(Field.FOLDER, Kind.FOLDER, folder -> !folder.equals("."));
        PeriodStems stems = new PeriodStems(notes);
        List<TitlePhrase> phrases = TitlePhrases.of(stems);
        Map<Counts, Integer> tested = new HashMap<>();
        Stream.concat(
                        candidates.stream().map(Candidate::counts),
                        phrases.stream().map(TitlePhrase::counts))
                .filter(counts -> counts.all() >= TopicCounts.FEWEST_NOTES)
                .forEach(counts -> tested.merge(counts, 1, Integer::sum));
        Counts totals = notes.totals();
        Set<Counts> wanted = test.selected(tested, totals);
        List<Topic> passed = new ArrayList<>();
        for (Candidate topic : candidates) {
            if (wanted.contains(topic.counts())) {
                passed.add(new Topic(
                        topic.name(), topic.kind(), topic.counts(), notes.matching(notes.weight(topic.query()))));
            }
        }
        List<TitlePhrase> changing = phrases.stream()
                .filter(phrase -> wanted.contains(phrase.counts()))
                .sorted(Comparator.comparing(TitlePhrase::name))
                .toList();
        for (Topic topic : new TitleTopics(snapshot, new PhraseNotes(notes, stems, changing)).of(changing)) {
            if (vocabulary.entry(topic.name()).isEmpty()) {
                passed.add(topic);
            }
        }
        return new TopicCounts(totals, TopicCounts.byNotes(tested), passed);
    }

    /** Counts the notes of each value of a field. */
    private void count(Field field, Kind kind, Predicate<String> isTopic) throws IOException {
        String name = Fields.of(field);
        notes.values(name).forEach((value, counter) -> {
            if (isTopic.test(value)) {
                candidates.add(new Candidate(value, kind, new TermQuery(new Term(name, value)), counter.counts()));
            }
        });
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
}
