package dev.knowhow.internal.team;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The listed topics and the published notes with topics, without their texts. They are {@linkplain AccessCache cached}.
 * Thread-safe.
 */
public final class TopicNotes {

    /** The notes of a larger vault are read for each answer, to save memory. */
    private static final int MOST_NOTES = 20_000;

    private final NoteIndex index;
    private final AccessCache<ListedTopics> listed;
    private final AccessCache<List<TopicNote>> notes;

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
        this.listed = new AccessCache<>(index, access -> ListedTopics.of(index, access), any -> true);
        this.notes = new AccessCache<>(index, this::read, all -> all.size() <= MOST_NOTES);
    }

    /** The topics of the notes that a viewer may find. */
    public ListedTopics listed(Access access) {
        return listed.of(access);
    }

    /** The notes that a viewer may find, by id. */
    List<TopicNote> of(Access access) {
        return notes.of(access);
    }

    private List<TopicNote> read(Access access) {
        ListedTopics topics = listed(access);
        List<TopicNote> all = new ArrayList<>();
        index.forEach(access, note -> {
            TopicNote read = TopicNote.of(note, topics);
            if (note.isPublishedOn(access.day())
                    && !(read.tags().isEmpty() && read.folders().isEmpty())) {
                all.add(read);
            }
        });
        return all;
    }
}
