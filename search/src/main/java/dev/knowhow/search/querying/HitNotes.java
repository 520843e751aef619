package dev.knowhow.search.querying;

import dev.knowhow.note.Note;
import dev.knowhow.search.index.Anchors;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.HitDocValue;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.index.StoredNote;
import dev.knowhow.spi.Anchor;
import dev.knowhow.spi.Deadline;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;

/** The notes of the hits on a page. Stored texts are read once, and only if passages are wanted. */
final class HitNotes {

    private final Map<Integer, Note> heads;
    private final Map<Integer, Document> stored = new HashMap<>();

    HitNotes(Snapshot snapshot, ScoreDoc[] page, boolean passages) throws IOException {
        heads = HitDocValue.of(snapshot.reader, page);
        if (passages) {
            StoredFields all = snapshot.searcher.storedFields();
            for (ScoreDoc hit : page) {
                Deadline.check();
                stored.put(hit.doc, all.document(hit.doc, Set.of(Fields.NOTE, Fields.ANCHORS)));
            }
        }
    }

    /** A note without its text. */
    Note head(int document) {
        return Objects.requireNonNull(heads.get(document));
    }

    /** The notes with their texts, by document; empty without passages. */
    Map<Integer, Note> whole() {
        Map<Integer, Note> whole = new HashMap<>();
        stored.forEach((document, fields) -> whole.put(document, StoredNote.of(fields)));
        return whole;
    }

    /** The backlinks of a note; empty without passages. */
    List<Anchor> backlinks(int document) {
        Document fields = stored.get(document);
        return fields == null ? List.of() : Anchors.of(fields);
    }
}
