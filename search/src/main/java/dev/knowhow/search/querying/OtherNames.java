package dev.knowhow.search.querying;

import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.analysis.NameTokens;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.WholeName;
import dev.knowhow.search.analysis.Word;
import dev.knowhow.search.analysis.Words;
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
 * What the vocabulary adds to a question: a note that calls a topic by another name scores as if it used the name that was asked for,
 * one that has a narrower name as if by half. What a note says by several names counts once, for the best of them.
 */
public final class OtherNames {

    /** Other names of a topic beyond these are not looked for, nor are narrower ones: each costs as much as a word of the question. */
    static final int MOST_NAMES = 32;

    /** Topics beyond these are not looked for by other names. */
    static final int MOST_TOPICS = 8;

    /**
     * Another name.
     *
     * @param words its words: the stems of each, without stop words
     * @param places where they stand in it
     * @param exact its words as written
     * @param weight how much it counts, 1 for the same topic
     */
    private record Other(List<Set<String>> words, List<Integer> places, List<String> exact, float weight) {}

    private final Vocabulary.Match match;
    private final String topic;
    private final Question question;
    private final Lexicon lexicon;
    private final List<Other> others = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();
    private final double mass;

    /**
     * The topics of a question that have other names.
     *
     * @param text the question as typed
     * @param question the question as words
     * @param vocabulary the team's words
     * @param lexicon the words of the vault
     */
    public static List<OtherNames> in(String text, Question question, Vocabulary vocabulary, Lexicon lexicon)
            throws IOException {
        Map<String, OtherNames> topics = new LinkedHashMap<>();
        for (Vocabulary.Match match : vocabulary.in(text)) {
            String topic = vocabulary.preferred(match.name());
            if (topics.size() < MOST_TOPICS && !topics.containsKey(topic)) {
                OtherNames others = new OtherNames(match, topic, text, question, lexicon);
                if (!others.others.isEmpty()) {
                    topics.put(topic, others);
                }
            }
        }
        return List.copyOf(topics.values());
    }

    private OtherNames(Vocabulary.Match match, String topic, String text, Question question, Lexicon lexicon)
            throws IOException {
        this.match = match;
        this.topic = topic;
        this.question = question;
        this.lexicon = lexicon;
        match.same().stream().limit(MOST_NAMES).forEach(name -> add(name, 1));
        match.narrower().stream().limit(MOST_NAMES).forEach(name -> add(name, Weights.NARROWER));
        Question named = Question.of(text.substring(match.start(), match.end()), lexicon);
        double sum = 0;
        for (int i = 0; i < question.words().size(); i++) {
            Question.Asked word = question.words().get(i);
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
        for (Word word : Words.ofQuestion(name)) {
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

    /** The name of its part of the score. */
    String part() {
        return "vocabulary: " + topic;
    }

    private String field() {
        return question.stopWordsOnly() ? Fields.EXACT : Fields.WORDS;
    }

    /** The stems of the other names, for highlighting. */
    List<Set<String>> stems() {
        return others.stream().flatMap(other -> other.words().stream()).toList();
    }

    /** The indices of the question's words that name the topic; none if they are all too common to count. */
    List<Integer> asked() {
        return asked;
    }

    /** Notes that speak of the topic by one of its other names. */
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
     * How well texts speak of the topic by its other names.
     *
     * @param fields the fields whose words count for a question, with their weights
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

    /** Words in a row; in a name they count in full. */
    private Query ofManyWords(Other other, float fields) throws IOException {
        double usual = 0;
        for (Set<String> stems : other.words()) {
            for (String stem : stems) {
                usual += lexicon.has(Fields.BODY, stem) ? lexicon.weight(Fields.BODY, Set.of(stem)) : 0;
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

    /** As if the words that were asked were as rare as these. */
    private Query scaled(Query query, double usual, Other other) {
        return new BoostQuery(query, (float) (other.weight() * (mass == 0 ? 1 : mass / usual)));
    }

    private static Query inARow(Other other) {
        MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
        for (int i = 0; i < other.words().size(); i++) {
            row.add(
                    terms(Fields.BODY, other.words().get(i)),
                    other.places().get(i) - other.places().getFirst());
        }
        return row.build();
    }

    /** All words of a name stand at one position, see {@link NameTokens}. */
    private static Query inOneName(Other other) {
        MultiPhraseQuery.Builder name = new MultiPhraseQuery.Builder();
        new LinkedHashSet<>(other.words()).forEach(stems -> name.add(terms(Fields.NAMES, stems), 0));
        return name.build();
    }

    private static Term[] terms(String field, Set<String> stems) {
        return stems.stream().map(stem -> new Term(field, stem)).toArray(Term[]::new);
    }

    /** Whether a note is called what is asked, but for this topic's name. */
    Query asWholeName(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String name : match.same().stream().limit(MOST_NAMES).toList()) {
            String whole = WholeName.of(text.substring(0, match.start()) + name + text.substring(match.end()));
            if (!whole.isEmpty()) {
                any.add(Scoring.called(whole), Occur.SHOULD);
            }
        }
        String asked = WholeName.of(text);
        Query so = new BoostQuery(new ConstantScoreQuery(any.build()), Weights.OTHER_EXACT_NAME);
        return new ExcessQuery(so, new BoostQuery(Scoring.called(asked), Weights.EXACT_NAME));
    }

    /** How well names say the question with another name in the place of the one asked for. */
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
