package dev.knowhow.search.querying;

import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.analysis.NameTokens;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.WholeName;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Expands a query with the synonyms of a vocabulary. A note that uses a synonym scores as if it used the query's name,
 * and a note that uses a narrower name as if by half. If a note uses several names, the best one counts.
 */
public final class SynonymQueries {

    /** The maximum number of synonyms and narrower names of a topic; each costs as much as a query word. */
    static final int MAX_NAMES = 32;

    /** The maximum number of expanded topics. */
    static final int MOST_TOPICS = 8;

    /**
     * A synonym.
     *
     * @param words the stems of its words, without stop words
     * @param places their positions in the name
     * @param exact its words as written
     * @param weight its weight, 1 for the same topic
     */
    private record Other(List<Set<String>> words, List<Integer> places, List<String> exact, float weight) {}

    private final Vocabulary.Match match;
    private final String topic;
    private final ParsedQuery question;
    private final Lexicon lexicon;
    private final List<Other> others = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();
    private final double mass;

    /**
     * The topics of a query that have synonyms.
     *
     * @param text the query as typed
     * @param question the analyzed query
     * @param vocabulary the vocabulary
     * @param lexicon the statistics of words
     */
    public static List<SynonymQueries> in(String text, ParsedQuery question, Vocabulary vocabulary, Lexicon lexicon)
            throws IOException {
        Map<String, SynonymQueries> topics = new LinkedHashMap<>();
        for (Vocabulary.Match match : vocabulary.in(text)) {
            String topic = vocabulary.preferred(match.name());
            if (topics.size() < MOST_TOPICS && !topics.containsKey(topic)) {
                SynonymQueries others = new SynonymQueries(match, topic, text, question, lexicon);
                if (!others.others.isEmpty()) {
                    topics.put(topic, others);
                }
            }
        }
        return List.copyOf(topics.values());
    }

    private SynonymQueries(Vocabulary.Match match, String topic, String text, ParsedQuery question, Lexicon lexicon)
            throws IOException {
        this.match = match;
        this.topic = topic;
        this.question = question;
        this.lexicon = lexicon;
        match.same().stream().limit(MAX_NAMES).forEach(name -> add(name, 1));
        match.narrower().stream().limit(MAX_NAMES).forEach(name -> add(name, Weights.NARROWER));
        ParsedQuery named = ParsedQuery.of(text.substring(match.start(), match.end()), lexicon);
        double sum = 0;
        for (int i = 0; i < question.words().size(); i++) {
            ParsedQuery.QueryWord word = question.words().get(i);
            if (named.words().stream().anyMatch(part -> part.stems().equals(word.stems()))) {
                asked.add(i);
                sum += word.count() * lexicon.weight(field(), word.stems());
            }
        }
        this.mass = sum;
    }

    private void add(String name, float weight) {
        List<Set<String>> words = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<String> exact = new ArrayList<>();
        for (Word word : WordTokenizer.ofQuestion(name)) {
            Set<String> stems = lexicon.stems(word.text());
            if (!stems.isEmpty()) {
                words.add(stems);
                places.add(word.position());
                exact.add(word.text());
            }
        }
        if (!words.isEmpty()) {
            others.add(new Other(words, places, exact, weight));
        }
    }

    /** The name of its score component. */
    String part() {
        return "vocabulary: " + topic;
    }

    private String field() {
        return question.stopWordsOnly() ? Fields.EXACT : Fields.WORDS;
    }

    /** The stems of the synonyms, for highlighting. */
    List<Set<String>> stems() {
        return others.stream().flatMap(other -> other.words().stream()).toList();
    }

    /** The indices of the query words that name the topic; empty if all are stop words. */
    List<Integer> asked() {
        return asked;
    }

    /** Matches notes that use a synonym. */
    Query having() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Other other : others) {
            if (other.words().size() == 1) {
                any.add(Scoring.anyOf(Fields.WORDS, other.words().getFirst()), Occur.SHOULD);
            } else {
                any.add(inARow(other), Occur.SHOULD);
            }
            any.add(inOneName(other), Occur.SHOULD);
        }
        return any.build();
    }

    /**
     * Scores texts by the synonyms.
     *
     * @param fields the scored fields and their weights
     */
    Query inTexts(Map<String, Float> fields) throws IOException {
        List<Query> each = new ArrayList<>();
        for (Other other : others) {
            each.add(other.words().size() == 1 ? ofOneWord(other, fields) : ofManyWords(other, sum(fields.values())));
        }
        Query best = new DisjunctionMaxQuery(each, 0);
        BooleanQuery.Builder itself = new BooleanQuery.Builder();
        for (int word : asked) {
            for (Map.Entry<String, Float> field : fields.entrySet()) {
                Query one = Scoring.wordIn(field.getKey(), question.words().get(word));
                itself.add(Scoring.boosted(one, field.getValue()), Occur.SHOULD);
            }
        }
        return asked.isEmpty() ? best : new ExcessQuery(best, itself.build());
    }

    private Query ofOneWord(Other other, Map<String, Float> fields) throws IOException {
        Set<String> stems = other.words().getFirst();
        BooleanQuery.Builder word = new BooleanQuery.Builder();
        for (Map.Entry<String, Float> weighted : fields.entrySet()) {
            String field = weighted.getKey();
            Set<String> terms =
                    field.equals(Fields.EXACT) ? Set.of(other.exact().getFirst()) : stems;
            Query one = scaled(Scoring.anyOf(field, terms), lexicon.weight(field, terms), other);
            word.add(Scoring.boosted(one, weighted.getValue()), Occur.SHOULD);
        }
        return word.build();
    }

    /** A phrase query; in a name it has the full weight. */
    private Query ofManyWords(Other other, float fields) throws IOException {
        double usual = 0;
        for (Set<String> stems : other.words()) {
            for (String stem : stems) {
                usual += lexicon.has(Fields.WORDS, stem) ? lexicon.weight(Fields.WORDS, Set.of(stem)) : 0;
            }
        }
        Query inNames = new ConstantScoreQuery(inOneName(other));
        Query inBody = usual == 0 ? inNames : scaled(inARow(other), usual, other);
        double full = mass == 0 ? usual : mass;
        Query either =
                new DisjunctionMaxQuery(List.of(inBody, new BoostQuery(inNames, (float) (other.weight() * full))), 0);
        return Scoring.boosted(either, fields);
    }

    private static float sum(Collection<Float> weights) {
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Scales the score to the idf of the query's own words. */
    private Query scaled(Query query, double usual, Other other) {
        return new BoostQuery(query, (float) (other.weight() * (mass == 0 ? 1 : mass / usual)));
    }

    private static Query inARow(Other other) {
        MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
        for (int i = 0; i < other.words().size(); i++) {
            row.add(
                    terms(Fields.WORDS, other.words().get(i)),
                    other.places().get(i) - other.places().getFirst());
        }
        return row.build();
    }

    /** All words of a name have nearly the same position, see {@link NameTokens}. */
    private static Query inOneName(Other other) {
        MultiPhraseQuery.Builder name = new MultiPhraseQuery.Builder().setSlop(NameTokens.MAX_DISTANCE);
        new LinkedHashSet<>(other.words()).forEach(stems -> name.add(terms(Fields.NAMES, stems), 0));
        return name.build();
    }

    private static Term[] terms(String field, Set<String> stems) {
        return stems.stream().map(stem -> new Term(field, stem)).toArray(Term[]::new);
    }

    /** Matches notes whose name is the query with a synonym in place of the topic. */
    Query asWholeName(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String name : match.same().stream().limit(MAX_NAMES).toList()) {
            String whole = WholeName.of(text.substring(0, match.start()) + name + text.substring(match.end()));
            if (!whole.isEmpty()) {
                any.add(Scoring.called(whole), Occur.SHOULD);
            }
        }
        String asked = WholeName.of(text);
        Query so = new BoostQuery(new ConstantScoreQuery(any.build()), Weights.OTHER_EXACT_NAME);
        return new ExcessQuery(so, new BoostQuery(Scoring.called(asked), Weights.EXACT_NAME));
    }

    /** Scores names with a synonym in place of the topic. */
    Query inNames(NamesQuery itself) {
        List<Query> each = new ArrayList<>();
        for (Other other : others) {
            NamesQuery named = itself.with(asked, mass, other.words());
            Query having = new BooleanQuery.Builder()
                    .add(inOneName(other), Occur.FILTER)
                    .add(named, Occur.MUST)
                    .build();
            each.add(other.weight() == 1 ? having : new BoostQuery(having, other.weight()));
        }
        return new ExcessQuery(new DisjunctionMaxQuery(each, 0), itself);
    }
}
