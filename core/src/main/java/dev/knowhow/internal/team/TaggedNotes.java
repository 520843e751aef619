package dev.knowhow.internal.team;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The published notes with tags, without their texts. They are kept for the accesses that asked last, until the index
 * changes. Thread-safe.
 */
public final class TaggedNotes {

    private static final int MOST_KEPT = 4;

    /** The notes of a larger vault are read for each answer, to save memory. */
    private static final int MOST_NOTES = 20_000;

    private final NoteIndex index;
    private final Map<Key, List<TaggedNote>> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<TaggedNote>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Key(@Nullable Instant asOf, Access access) {}

    /**
     * A note with tags.
     *
     * @param associations the people associated with the note
     * @param unanswered whether it is a question without an answer
     */
    record TaggedNote(
            NoteId id,
            String title,
            @Nullable LocalDate date,
            List<String> tags,
            List<Association> associations,
            boolean unanswered) {

        static TaggedNote of(Note note) {
            return new TaggedNote(
                    note.id(),
                    note.title(),
                    note.date(),
                    note.tags(),
                    Association.of(note),
                    note.isQuestion() && !note.isAnswered());
        }
    }

    /** Reads an index. */
    public TaggedNotes(NoteIndex index) {
        this.index = index;
    }

    /** The notes that a viewer may find, by id. */
    List<TaggedNote> of(Access access) {
        Key key = new Key(index.status().asOf(), access);
        synchronized (kept) {
            List<TaggedNote> known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        List<TaggedNote> read = new ArrayList<>();
        index.forEach(access, note -> {
            if (note.isPublishedOn(access.day()) && !note.tags().isEmpty()) {
                read.add(TaggedNote.of(note));
            }
        });
        if (read.size() <= MOST_NOTES) {
            synchronized (kept) {
                kept.put(key, read);
            }
        }
        return read;
    }
}
