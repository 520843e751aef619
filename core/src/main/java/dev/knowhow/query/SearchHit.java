package dev.knowhow.query;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A note that matches a query. Immutable. */
public sealed interface SearchHit permits SearchHitBuilder.Values {

    /** The note. */
    NoteId id();

    /** The title of the note. */
    String title();

    /** The kind of the note; null if unknown. */
    @Nullable String kind();

    /** The tags of the note. */
    List<String> tags();

    /** The day of the last update, else of creation; null if unknown. */
    @Nullable LocalDate date();

    /** The day until which the note should be reviewed; null if unknown. */
    @Nullable LocalDate reviewBy();

    /** The people associated with the note. */
    List<Attribution> attributions();

    /** The relevance; comparable within one answer only. */
    double score();

    /** The components of the score, whose sum it is. */
    List<ScorePart> parts();

    /** The words and phrases of the query that the note does not contain, as typed; without stop words. */
    List<String> missing();

    /** The most relevant section; null unless requested. */
    @Nullable Passage passage();

    /**
     * Returns a builder of a hit without a score.
     *
     * @param id see {@link #id}
     * @param title see {@link #title}
     */
    static SearchHitBuilder builder(NoteId id, String title) {
        return new SearchHitBuilder(id, title);
    }
}
