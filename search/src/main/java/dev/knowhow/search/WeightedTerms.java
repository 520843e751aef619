package dev.knowhow.search;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Counts words by the weight of the place they stand in, and gives each once with its count. */
final class WeightedTerms {

    private final Map<String, int[]> counts = new HashMap<>();

    void add(String term, int weight) {
        counts.computeIfAbsent(term, t -> new int[1])[0] += weight;
    }

    /** The sum of all counts. */
    long length() {
        return counts.values().stream().mapToLong(count -> count[0]).sum();
    }

    TokenStream stream() {
        return new Stream(counts.entrySet().iterator());
    }

    private static final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final Iterator<Map.Entry<String, int[]>> counts;

        Stream(Iterator<Map.Entry<String, int[]>> counts) {
            this.counts = counts;
        }

        @Override
        public boolean incrementToken() {
            if (!counts.hasNext()) {
                return false;
            }
            clearAttributes();
            Map.Entry<String, int[]> next = counts.next();
            term.append(next.getKey());
            frequency.setTermFrequency(next.getValue()[0]);
            return true;
        }
    }
}
