package dev.knowhow.search.analysis;

import java.util.function.ObjIntConsumer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Terms with positions. */
public final class PositionedTerms {

    private BytesRef[] terms = new BytesRef[16];
    private int[] places = new int[16];
    private int size;

    /**
     * Adds a term.
     *
     * @param place its position, not before that of the previous term
     */
    public void add(BytesRef term, int place) {
        if (size == terms.length) {
            terms = ArrayUtil.grow(terms);
            places = ArrayUtil.growExact(places, terms.length);
        }
        terms[size] = term;
        places[size++] = place;
    }

    /** The number of terms. */
    public int size() {
        return size;
    }

    /** Visits the terms with their positions, in the order in which they were added. */
    public void forEach(ObjIntConsumer<BytesRef> visitor) {
        for (int i = 0; i < size; i++) {
            visitor.accept(terms[i], places[i]);
        }
    }

    /** The terms with their positions, in the order in which they were added. */
    public TokenStream stream() {
        return new Stream();
    }

    /** Sets all its attributes with each term, so it need not clear them. */
    private final class Stream extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private int next;

        @Override
        public boolean incrementToken() {
            if (next == size) {
                return false;
            }
            term.setBytesRef(terms[next]);
            increment.setPositionIncrement(places[next] - (next == 0 ? -1 : places[next - 1]));
            next++;
            return true;
        }
    }
}
