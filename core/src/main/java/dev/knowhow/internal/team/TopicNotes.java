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
 * The published notes with topics, without their texts. They are kept for the accesses that asked last, until the index
 * changes. Thread-safe.
 */
public final class TopicNotes {

    private static final int MOST_KEPT = 4;

    /** The notes of a larger vault are read for each answer, to save memory. */
    private static final int MOST_NOTES = 20_000;

    private final NoteIndex index;
    private final Map<Key, List<TopicNote>> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<TopicNote>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Key(@Nullable Instant asOf, Access access) {}

    /**
     * A note with topics.
     *
     * @param tags see {@link ListedTopics#tags}
     * @param folders see {@link ListedTopics#folders}
     * @param associations the people associated with the note
     * @param unanswered whether it is a question without an answer
     */
    record TopicNote(
            NoteId id,
            String title,
            @Nullable LocalDate date,
            List<String> tags,
            List<String> folders,
            List<Association> associations,
            boolean unanswered) {

        static TopicNote of(Note note, ListedTopics listed) {
            return new TopicNote(
                    note.id(),
                    note.title(),
                    note.date(),
                    ListedTopics.tags(note),
                    listed.folders(note.id()),
                    Association.of(note),
                    note.isQuestion() && !note.isAnswered());
        }
    }

    /** Reads an index. */
    public TopicNotes(NoteIndex index) {
        this.index = index;
    }

    /** The notes that a viewer may find, by id. */
    List<TopicNote> of(Access access) {
        Key key = new Key(index.status().asOf(), access);
        synchronized (kept) {
            List<TopicNote> known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        ListedTopics listed = ListedTopics.of(index, access);
        List<TopicNote> notes = new ArrayList<>();
        index.forEach(access, note -> {
            TopicNote read = TopicNote.of(note, listed);
            if (note.isPublishedOn(access.day())
                    && !(read.tags().isEmpty() && read.folders().isEmpty())) {
                notes.add(read);
            }
        });
        if (notes.size() <= MOST_NOTES) {
            synchronized (kept) {
                kept.put(key, notes);
            }
        }
        return notes;
    }
}
