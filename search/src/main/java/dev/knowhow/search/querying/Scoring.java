package dev.knowhow.search.querying;

import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.analysis.NameTokens;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.WholeName;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** The components of a note's score for a query, each a separate query; the score is their sum. */
public final class Scoring {

    private final Map<String, Query> parts = new LinkedHashMap<>();

    /** The score of a query in an index. */
    static Scoring of(ParsedQuery question, String text, Vocabulary vocabulary, Lexicon lexicon) throws IOException {
        Scoring scoring = new Scoring();
        scoring.words(question);
        if (!question.stopWordsOnly()) {
            scoring.exactWords(question, Weights.EXACT_WORDS);
            scoring.pairs(question);
            scoring.parts(question, lexicon);
        }
        NamesQuery names = names(question, lexicon);
        scoring.parts.put("names", boosted(names, Weights.NAMES));
        scoring.wholeName(text);
        scoring.attached(question);
        for (SynonymQueries others : SynonymQueries.in(text, question, vocabulary, lexicon)) {
            BooleanQuery.Builder part = new BooleanQuery.Builder();
            part.add(others.inTexts(fields(question, Weights.EXACT_WORDS)), Occur.SHOULD);
            part.add(boosted(others.inNames(names), Weights.NAMES), Occur.SHOULD);
            part.add(others.asWholeName(text), Occur.SHOULD);
            scoring.add(others.part(), part.build());
        }
        return scoring;
    }

    /** Words as stems and nothing else. */
    public static Scoring ofWords(ParsedQuery question) {
        Scoring scoring = new Scoring();
        scoring.words(question);
        return scoring;
    }

    /** The relevance of notes to a topic, for expert search. */
    public static Scoring ofTopic(ParsedQuery question, String text, Vocabulary vocabulary, Lexicon lexicon)
            throws IOException {
        Scoring scoring = new Scoring();
        scoring.words(question);
        if (!question.stopWordsOnly()) {
            scoring.exactWords(question, Weights.TOPIC_EXACT_WORDS);
            scoring.topicPairs(question, lexicon);
            scoring.parts(question, lexicon);
            scoring.path(question, lexicon);
        }
        for (SynonymQueries others : SynonymQueries.in(text, question, vocabulary, lexicon)) {
            Query part = others.inTexts(fields(question, Weights.TOPIC_EXACT_WORDS));
            scoring.add(
                    others.part(),
                    new BooleanQuery.Builder().add(part, Occur.SHOULD).build());
        }
        return scoring;
    }

    private void topicPairs(ParsedQuery question, Lexicon lexicon) {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        question.pairs().forEach((pair, count) -> {
            Query query = new PairQuery(
                    question.words().get(pair.first()).stems(),
                    question.words().get(pair.second()).stems(),
                    lexicon);
            pairs.add(boosted(query, Weights.TOPIC_PAIRS * count), Occur.SHOULD);
        });
        add("pairs", pairs.build());
    }

    private void path(ParsedQuery question, Lexicon lexicon) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (ParsedQuery.QueryWord word : question.words()) {
            double weight = Weights.PATH * word.count() * lexicon.weight(Fields.WORDS, word.stems());
            words.add(boosted(new ConstantScoreQuery(anyOf(Fields.PATH, word.stems())), (float) weight), Occur.SHOULD);
        }
        add("path", words.build());
    }

    /** The scored fields with their weights, sorted so that sums are deterministic. */
    private static Map<String, Float> fields(ParsedQuery question, float exactWords) {
        return new TreeMap<>(
                question.stopWordsOnly()
                        ? Map.of(Fields.EXACT, 1f)
                        : Map.of(Fields.WORDS, 1f, Fields.EXACT, exactWords));
    }

    private void exactWords(ParsedQuery question, float weight) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (ParsedQuery.QueryWord word : question.words()) {
            float meant = word.hasAccents() ? Math.max(weight, Weights.ACCENTS) : weight;
            words.add(boosted(wordIn(Fields.EXACT, word), meant), Occur.SHOULD);
        }
        add("exact words", words.build());
    }

    private void words(ParsedQuery question) {
        String field = question.stopWordsOnly() ? Fields.EXACT : Fields.WORDS;
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (ParsedQuery.QueryWord word : question.words()) {
            words.add(wordIn(field, word), Occur.SHOULD);
        }
        add("words", words.build());
    }

    private void attached(ParsedQuery question) {
        String field = question.stopWordsOnly() ? Fields.ATTACHED_EXACT : Fields.ATTACHED;
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (ParsedQuery.QueryWord word : question.words()) {
            words.add(boosted(wordIn(field, word), Weights.ATTACHED), Occur.SHOULD);
        }
        add("attachments", words.build());
    }

    /** A word of the question in a field: as written where words are kept so, else by its stems. */
    static Query wordIn(String field, ParsedQuery.QueryWord word) {
        Query query = anyOf(field, Fields.isExact(field) ? Set.of(word.exact()) : word.stems());
        return boosted(query, word.count());
    }

    static Query anyOf(String field, Set<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.iterator().next()));
        }
        SynonymQuery.Builder same = new SynonymQuery.Builder(field);
        terms.forEach(term -> same.addTerm(new Term(field, term)));
        return same.build();
    }

    private void pairs(ParsedQuery question) {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        question.pairs().forEach((pair, count) -> {
            MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(Weights.PAIR_SLOP);
            phrase.add(terms(question.words().get(pair.first())));
            phrase.add(terms(question.words().get(pair.second())));
            pairs.add(boosted(phrase.build(), Weights.PAIRS * count), Occur.SHOULD);
        });
        add("pairs", pairs.build());
    }

    /**
     * Words that occur only inside identifiers, so that {@code poll interval} finds {@code max.poll.interval.ms}. A
     * note that contains the words as text gains nothing from its identifiers.
     */
    private void parts(ParsedQuery question, Lexicon lexicon) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (ParsedQuery.QueryWord word : question.words()) {
            Set<String> part = partsLike(word);
            if (isPart(part, lexicon)) {
                Query inside = new BooleanQuery.Builder()
                        .add(new ConstantScoreQuery(anyOf(Fields.IDENTIFIER_PARTS, part)), Occur.MUST)
                        .add(anyOf(Fields.WORDS, word.stems()), Occur.MUST_NOT)
                        .build();
                double weight = Weights.IDENTIFIER_PARTS * word.count() * lexicon.weight(Fields.IDENTIFIER_PARTS, part);
                words.add(new BoostQuery(inside, (float) weight), Occur.SHOULD);
            }
        }
        add("inside names", words.build());
    }

    /** The terms of a word as a part of an identifier: as written, and its stems. */
    static Set<String> partsLike(ParsedQuery.QueryWord word) {
        Set<String> terms = new TreeSet<>(word.stems());
        terms.add(WholeName.of(word.exact()));
        terms.remove(""); // of an emoji
        return terms;
    }

    private static boolean isPart(Set<String> terms, Lexicon lexicon) throws IOException {
        for (String term : terms) {
            if (lexicon.has(Fields.IDENTIFIER_PARTS, term)) {
                return true;
            }
        }
        return false;
    }

    private static Term[] terms(ParsedQuery.QueryWord word) {
        return word.stems().stream().map(stem -> new Term(Fields.WORDS, stem)).toArray(Term[]::new);
    }

    private static NamesQuery names(ParsedQuery question, Lexicon lexicon) throws IOException {
        List<ParsedQuery.QueryWord> words = question.words();
        double[] masses = new double[words.size()];
        List<NamesQuery.NameTerm> terms = new ArrayList<>();
        String field = question.stopWordsOnly() ? Fields.EXACT : Fields.WORDS;
        for (int i = 0; i < masses.length; i++) {
            ParsedQuery.QueryWord word = words.get(i);
            masses[i] = word.count() * lexicon.weight(field, word.stems());
            long self = 1L << i;
            int form = NameTokens.formOf(word.exact());
            word.stems().forEach(stem -> terms.add(new NamesQuery.NameTerm(stem, self, form)));
        }
        for (ParsedQuery.Pair pair : question.pairs().keySet()) {
            String joined =
                    words.get(pair.first()).exact() + words.get(pair.second()).exact();
            long both = (1L << pair.first()) | (1L << pair.second());
            lexicon.stems(joined).forEach(stem -> terms.add(new NamesQuery.NameTerm(stem, both, 0)));
        }
        return new NamesQuery(terms, masses);
    }

    private void wholeName(String text) {
        String name = WholeName.of(text);
        if (!name.isEmpty()) {
            parts.put("exact name", new BoostQuery(called(name), Weights.EXACT_NAME));
        }
    }

    static Query called(String name) {
        return new ConstantScoreQuery(new TermQuery(new Term(Fields.WHOLE_NAME, name)));
    }

    private void add(String name, BooleanQuery query) {
        if (!query.clauses().isEmpty()) {
            parts.put(name, query);
        }
    }

    static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }

    /** The sum of the components; matches every note that any component matches. */
    public BooleanQuery sum() {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        parts.values().forEach(part -> {
            if (part instanceof BooleanQuery several) {
                several.clauses().forEach(sum::add);
            } else {
                sum.add(part, Occur.SHOULD);
            }
        });
        return sum.build();
    }

    Map<String, Query> parts() {
        return parts;
    }
}
