package dev.knowhow.search.index;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.NoteCodec;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Doc-values codec for what a hit shows of a note: its names, kind, dates, tags and people. Reading it does not
 * decompress the text of the note.
 */
public final class HitDocValue {

    private HitDocValue() {}

    /** The field of a note. */
    public static BinaryDocValuesField of(Note note) {
        NoteBuilder head = Note.builder(note.id().path())
                .title(note.title())
                .kind(note.kind())
                .created(note.created())
                .updated(note.updated())
                .reviewBy(note.reviewBy())
                .attributions(note.attributions());
        note.aliases().forEach(head::alias);
        note.tags().forEach(head::tag);
        return new BinaryDocValuesField(Fields.HIT, new BytesRef(NoteCodec.encode(head.build())));
    }

    /**
     * Decodes what hits show, by document. The notes have no text.
     *
     * @param hits the hits, in any order
     */
    public static Map<Integer, Note> of(IndexReader reader, ScoreDoc[] hits) throws IOException {
        int[] sorted = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        List<LeafReaderContext> leaves = reader.leaves();
        Map<Integer, Note> heads = new HashMap<>();
        LeafReaderContext leaf = null;
        @Nullable BinaryDocValues values = null;
        for (int document : sorted) {
            Deadline.check();
            LeafReaderContext its = leaves.get(ReaderUtil.subIndex(document, leaves));
            if (values == null || its != leaf) {
                leaf = its;
                values = DocValues.getBinary(its.reader(), Fields.HIT);
            }
            if (!values.advanceExact(document - its.docBase)) {
                throw new CorruptIndexException(
                        "a note without what a hit shows", its.reader().toString());
            }
            heads.put(document, decode(values.binaryValue()));
        }
        return heads;
    }

    /** Decodes a value of the field. The note has no text. */
    public static Note decode(BytesRef value) {
        return NoteCodec.decode(value.bytes, value.offset, value.length);
    }
}
