package dev.knowhow.search.querying;

import dev.knowhow.query.Clause;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/** Executes a clause: its matching notes, their scores and order, and how many of the query words they contain. */
final class Matching {

    private final IndexSearcher searcher;
    private final Query filter;
    private final Clause clause;
    private final OptionalWords optional;
    private final ParsedQuery question;
    private final @Nullable Scoring scoring;
    private final Sort sort;
    private Step step = Step.ALL_WORDS;
    private @Nullable Query tight;
    private long reaching = -1;

    /**
     * Prepares a clause.
     *
     * @param clause the clause
     * @param filter the access filter
     * @param order the sort order
     * @param vocabulary the vocabulary
     */
    Matching(Clause clause, Query filter, Order order, Vocabulary vocabulary, Snapshot snapshot) throws IOException {
        this.searcher = snapshot.searcher;
        this.clause = clause;
        this.filter = filter;
        this.optional = new OptionalWords(clause.optionalWords(), vocabulary, snapshot.lexicon);
        String words = clause.words();
        this.question = new PrefixTerms(snapshot).with(ParsedQuery.of(words, snapshot.lexicon), clause.prefixes());
        this.scoring = question.words().isEmpty() ? null : Scoring.of(question, words, vocabulary, snapshot.lexicon);
        this.sort = sort(order);
        // with one word, every match contains all words
        if (optional.count() > 1) {
            relax();
        }
    }

    private Sort sort(Order order) {
        if (order == Order.RELEVANCE && scoring != null) {
            return ById.BEST_FIRST;
        }
        boolean newest = order != Order.OLDEST;
        Long last = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
        return new Sort(new SortField(Fields.DATE, SortField.Type.LONG, newest, last), ById.FIELD);
    }

    private void relax() throws IOException {
        if (reaches(optional.count())) {
            step = Step.ALL_WORDS;
        } else if (optional.most() < optional.count() && reaches(optional.most())) {
            step = Step.MOST_WORDS;
        } else {
            step = Step.SOME_WORDS;
            tight = null;
            reaching = -1;
        }
    }

    private boolean reaches(int words) throws IOException {
        tight = optional.atLeast(words);
        reaching = searcher.count(new BooleanQuery.Builder()
                .add(filter, Occur.FILTER)
                .add(tight, Occur.FILTER)
                .build());
        return reaching > 0;
    }

    /**
     * The scored query. In an order by date, weak matches would rank as high as good ones, so only the strictest step
     * counts.
     */
    Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        if (scoring != null) {
            all.add(scoring.sum(), optional.count() > 0 ? Occur.MUST : Occur.SHOULD);
        }
        if (tight != null && !sort.equals(ById.BEST_FIRST)) {
            all.add(tight, Occur.FILTER);
        }
        return all.build();
    }

    Clause clause() {
        return clause;
    }

    /** The filter of required clauses and access. */
    Query filter() {
        return filter;
    }

    OptionalWords optional() {
        return optional;
    }

    ParsedQuery question() {
        return question;
    }

    /** The scoring; null without query words. */
    @Nullable Scoring scoring() {
        return scoring;
    }

    Sort sort() {
        return sort;
    }

    Step step() {
        return step;
    }

    /** The number of notes that reach the step; -1 if all matches do. */
    long reaching() {
        return reaching;
    }
}
