package dev.knowhow.search.index;

import dev.knowhow.match.Opportunity;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteBuilder;
import dev.knowhow.spi.NoteCodec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Doc-values codec for what a hit shows of a note: its names, kind, dates, tags and people, and for what it is evidence
 * of. Reading it does not decompress the text of the note.
 */
public final class HitDocValue {

    /**
     * The keys by which a note offers a course, and is no {@linkplain Note#isSeeking opportunity that seeks people}.
     */
    private static final List<String> OF_COURSES = List.of("type", "type_of", "teaches");

    private HitDocValue() {}

    /** The field of a note. */
    public static BinaryDocValuesField of(Note note) {
        NoteBuilder head = Note.builder(note.id().path())
                .title(note.title())
                .kind(note.kind())
                .status(note.status())
                .from(note.from())
                .until(note.until())
                .created(note.created())
                .updated(note.updated())
                .reviewBy(note.reviewBy())
                .attributions(note.attributions());
        note.aliases().forEach(head::alias);
        note.tags().forEach(head::tag);
        note.permalinks().forEach(head::permalink);
        if (note.isQuestion() && note.isAnswered()) {
            head.property("status", "answered"); // maybe by a section, which the head has not
        }
        if (Opportunity.KIND.equals(note.kind())) {
            note.properties().forEach((key, value) -> {
                if (OF_COURSES.contains(key)) {
                    head.property(key, value);
                }
            });
        }
        return new BinaryDocValuesField(Fields.HIT, new BytesRef(NoteCodec.encode(head.build())));
    }

    /**
     * Decodes what hits show, by document. The notes have no text.
     *
     * @param hits the hits, in any order
     */
    public static Map<Integer, Note> of(IndexReader reader, ScoreDoc[] hits) throws IOException {
        return DocumentValues.of(reader, hits, Fields.HIT, HitDocValue::decode);
    }

    /** Decodes a value of the field. The note has no text. */
    public static Note decode(BytesRef value) {
        return NoteCodec.decode(value.bytes, value.offset, value.length);
    }
}
