package dev.knowhow.search.writing;

import dev.knowhow.search.analysis.IndexTerm;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Counts terms by the weight of their field, and emits each distinct term once with its count. */
final class WeightedTerms {

    private static final AtomicLong COUNTS = new AtomicLong();

    /** The number of this count. Terms are cached longer than a count and must not reference it. */
    private final long count = COUNTS.incrementAndGet();

    private BytesRef[] terms = new BytesRef[256];
    private int[] counts = new int[256];
    private int size;
    private long length;

    void add(IndexTerm term, int weight) {
        if (term.count != count) {
            if (size == terms.length) {
                terms = ArrayUtil.grow(terms);
                counts = ArrayUtil.growExact(counts, terms.length);
            }
            term.count = count;
            term.place = size;
            terms[size++] = term.bytes;
        }
        counts[term.place] += weight;
        length += weight;
    }

    /** The sum of all counts. */
    long length() {
        return length;
    }

    TokenStream stream() {
        return new Stream();
    }

    /** Sets all its attributes with each term, so it need not clear them. */
    private final class Stream extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private int next;

        @Override
        public boolean incrementToken() {
            if (next == size) {
                return false;
            }
            term.setBytesRef(terms[next]);
            frequency.setTermFrequency(counts[next]);
            next++;
            return true;
        }
    }
}
