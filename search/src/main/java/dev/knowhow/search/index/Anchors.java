package dev.knowhow.search.index;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/** Stores the backlinks of a note. */
public final class Anchors {

    private Anchors() {}

    /** The stored field of a backlink. */
    public static StoredField field(Anchor anchor) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeString(anchor.from().path());
            out.writeString(anchor.text());
            out.writeVInt(anchor.by().size());
            for (String name : anchor.by()) {
                out.writeString(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new StoredField(Fields.ANCHORS, new BytesRef(out.toArrayCopy()));
    }

    /** The backlinks of a stored note. */
    public static List<Anchor> of(Document stored) {
        return Stream.of(stored.getBinaryValues(Fields.ANCHORS))
                .map(Anchors::anchor)
                .toList();
    }

    private static Anchor anchor(BytesRef stored) {
        DataInput in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
        try {
            NoteId from = new NoteId(in.readString());
            String text = in.readString();
            String[] by = new String[in.readVInt()];
            for (int i = 0; i < by.length; i++) {
                by[i] = in.readString();
            }
            return new Anchor(from, text, List.of(by));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }
}
