package dev.knowhow.search.index;

import dev.knowhow.spi.Deadline;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads a binary doc value of some hits. */
public final class DocumentValues {

    private DocumentValues() {}

    /**
     * The values by document.
     *
     * @param hits the hits, in any order
     * @param decoded decodes a value, whose content changes after the call
     */
    public static <T> Map<Integer, T> of(
            IndexReader reader, ScoreDoc[] hits, String field, Function<BytesRef, T> decoded) throws IOException {
        int[] sorted = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        List<LeafReaderContext> leaves = reader.leaves();
        Map<Integer, T> found = new HashMap<>();
        LeafReaderContext leaf = null;
        @Nullable BinaryDocValues values = null;
        for (int document : sorted) {
            Deadline.check();
            LeafReaderContext its = leaves.get(ReaderUtil.subIndex(document, leaves));
            if (values == null || its != leaf) {
                leaf = its;
                values = DocValues.getBinary(its.reader(), field);
            }
            if (!values.advanceExact(document - its.docBase)) {
                throw new CorruptIndexException(
                        "a note without " + field, its.reader().toString());
            }
            found.put(document, decoded.apply(values.binaryValue()));
        }
        return found;
    }
}
