package dev.knowhow.search;

import dev.knowhow.note.Note;
import dev.knowhow.search.index.Snapshot;
import java.io.IOException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;

/** Reads the notes of hits one by one. Not thread-safe. */
final class NoteCursor {

    private final ScoreDoc[] hits;
    private final StoredFields stored;
    private int position;

    NoteCursor(ScoreDoc[] hits, StoredFields stored) {
        this.hits = hits;
        this.stored = stored;
    }

    boolean hasNext() {
        return position < hits.length;
    }

    Note next() throws IOException {
        return Snapshot.note(stored, hits[position++].doc);
    }
}
