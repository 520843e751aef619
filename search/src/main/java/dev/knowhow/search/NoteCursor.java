package dev.knowhow.search;

import dev.knowhow.note.Note;
import dev.knowhow.search.index.Snapshot;
import java.io.IOException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Reads the notes of hits one by one. Not thread-safe. */
final class NoteCursor {

    private final ScoreDoc[] hits;
    private final StoredFields stored;
    private int position;

    NoteCursor(ScoreDoc[] hits, StoredFields stored) {
        this.hits = hits;
        this.stored = stored;
    }

    /** Reads the next note; null after the last. */
    @Nullable Note next() throws IOException {
        return position == hits.length ? null : Snapshot.note(stored, hits[position++].doc);
    }
}
