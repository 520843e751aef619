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

/** Which notes a clause finds, how they are scored and ordered, and how near they come to all of its words. */
final class Matching {

    private final IndexSearcher searcher;
    private final Query filter;
    private final Clause clause;
    private final Wishes wishes;
    private final Question question;
    private final @Nullable Scoring scoring;
    private final Sort sort;
    private Step step = Step.ALL_WORDS;
    private @Nullable Query tight;
    private long reaching = -1;

    /**
     * Understands a clause.
     *
     * @param clause what is asked for
     * @param filter what may be found of it
     * @param order in which order notes come
     * @param vocabulary the team's words
     */
    Matching(Clause clause, Query filter, Order order, Vocabulary vocabulary, Snapshot snapshot) throws IOException {
        this.searcher = snapshot.searcher;
        this.clause = clause;
        this.filter = filter;
        this.wishes = new Wishes(clause.wishes(), vocabulary, snapshot.lexicon);
        String words = clause.words();
        this.question = new Beginnings(snapshot).with(Question.of(words, snapshot.lexicon), clause.prefixes());
        this.scoring = question.words().isEmpty() ? null : Scoring.of(question, words, vocabulary, snapshot.lexicon);
        this.sort = sort(order);
        // one word is in each note that is found: there is nothing to count
        if (wishes.count() > 1) {
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
        if (reaches(wishes.count())) {
            step = Step.ALL_WORDS;
        } else if (wishes.most() < wishes.count() && reaches(wishes.most())) {
            step = Step.MOST_WORDS;
        } else {
            step = Step.SOME_WORDS;
            tight = null;
            reaching = -1;
        }
    }

    private boolean reaches(int words) throws IOException {
        tight = wishes.atLeast(words);
        reaching = searcher.count(new BooleanQuery.Builder()
                .add(filter, Occur.FILTER)
                .add(tight, Occur.FILTER)
                .build());
        return reaching > 0;
    }

    /** What matches, with its score. By date a weak match would stand as high as a good one, so only the tightest step counts. */
    Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        if (scoring != null) {
            all.add(scoring.sum(), wishes.count() > 0 ? Occur.MUST : Occur.SHOULD);
        }
        if (tight != null && !sort.equals(ById.BEST_FIRST)) {
            all.add(tight, Occur.FILTER);
        }
        return all.build();
    }

    Clause clause() {
        return clause;
    }

    /** What may be found at all. */
    Query filter() {
        return filter;
    }

    Wishes wishes() {
        return wishes;
    }

    Question question() {
        return question;
    }

    /** What notes are scored by; null if there are no words to score by. */
    @Nullable Scoring scoring() {
        return scoring;
    }

    Sort sort() {
        return sort;
    }

    Step step() {
        return step;
    }

    /** How many notes reach the step; -1 if all that match do. */
    long reaching() {
        return reaching;
    }
}
