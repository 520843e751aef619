package dev.knowhow.search;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Anchor;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;

/** How the links that lead to a note are stored with it. */
final class Anchors {

    private static final char END_OF_ID = '\n';

    private Anchors() {}

    static StoredField field(Anchor anchor) {
        return new StoredField(Fields.ANCHORS, anchor.from().path() + END_OF_ID + anchor.text());
    }

    static List<Anchor> of(Document stored) {
        return Stream.of(stored.getValues(Fields.ANCHORS)).map(Anchors::anchor).toList();
    }

    private static Anchor anchor(String stored) {
        int end = stored.indexOf(END_OF_ID);
        return new Anchor(new NoteId(stored.substring(0, end)), stored.substring(end + 1));
    }
}
