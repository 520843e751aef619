package dev.knowhow.search.people;

import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Lexicon;
import dev.knowhow.search.querying.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/** How much of a question notes have: the share of its words, each weighed by how rare it is. */
public final class Coverage {

    /** A word of the question in one leaf. */
    private record Having(List<PostingsEnum> stems, double weight) {}

    private final Question question;
    private final String field;
    private final double[] weights;
    private final double sum;

    /** Prepares to tell how much of a question notes have. */
    public Coverage(Question question, Lexicon lexicon) throws IOException {
        this.question = question;
        this.field = question.stopWordsOnly() ? Fields.EXACT : Fields.WORDS;
        this.weights = new double[question.words().size()];
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            Question.Asked word = question.words().get(i);
            weights[i] = word.count() * lexicon.weight(field, word.stems());
            all += weights[i];
        }
        this.sum = all;
    }

    /** The coverage in one leaf; documents must be asked for in rising order. */
    Leaf in(LeafReader leaf) throws IOException {
        List<Having> words = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            List<PostingsEnum> stems = new ArrayList<>();
            for (String stem : question.words().get(i).stems()) {
                PostingsEnum postings = leaf.postings(new Term(field, stem), PostingsEnum.NONE);
                if (postings != null) {
                    stems.add(postings);
                }
            }
            words.add(new Having(stems, weights[i]));
        }
        return document -> {
            double covered = 0;
            for (Having word : words) {
                if (has(word.stems(), document)) {
                    covered += word.weight();
                }
            }
            return sum == 0 ? 0 : covered / sum;
        };
    }

    /** From 0 to 1. */
    interface Leaf {
        double of(int document) throws IOException;
    }

    private static boolean has(List<PostingsEnum> stems, int document) throws IOException {
        for (PostingsEnum stem : stems) {
            if (stem.docID() < document) {
                stem.advance(document);
            }
            if (stem.docID() == document) {
                return true;
            }
        }
        return false;
    }
}
