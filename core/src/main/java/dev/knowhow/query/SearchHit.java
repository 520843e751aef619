package dev.knowhow.query;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A note that matches a query. Immutable. */
public sealed interface SearchHit {

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
    static Builder builder(NoteId id, String title) {
        return new Builder(id, title);
    }

    /** Builds a hit. Not thread-safe. */
    final class Builder {

        private final NoteId id;
        private final String title;
        private @Nullable String kind;
        private List<String> tags = List.of();
        private @Nullable LocalDate date;
        private List<Attribution> attributions = List.of();
        private double score;
        private List<ScorePart> parts = List.of();
        private List<String> missing = List.of();
        private @Nullable Passage passage;

        private Builder(NoteId id, String title) {
            this.id = id;
            this.title = title;
        }

        /** Sets {@link SearchHit#kind}. */
        public Builder kind(@Nullable String value) {
            kind = value;
            return this;
        }

        /** Sets {@link SearchHit#tags}. */
        public Builder tags(List<String> value) {
            tags = value;
            return this;
        }

        /** Sets {@link SearchHit#date}. */
        public Builder date(@Nullable LocalDate value) {
            date = value;
            return this;
        }

        /** Sets {@link SearchHit#attributions}. */
        public Builder attributions(List<Attribution> value) {
            attributions = value;
            return this;
        }

        /** Sets {@link SearchHit#score}. */
        public Builder score(double value) {
            score = value;
            return this;
        }

        /** Sets {@link SearchHit#parts}. */
        public Builder parts(List<ScorePart> value) {
            parts = value;
            return this;
        }

        /** Sets {@link SearchHit#missing}. */
        public Builder missing(List<String> value) {
            missing = value;
            return this;
        }

        /** Sets {@link SearchHit#passage}. */
        public Builder passage(@Nullable Passage value) {
            passage = value;
            return this;
        }

        /** Returns the hit. */
        public SearchHit build() {
            return new Values(id, title, kind, tags, date, attributions, score, parts, missing, passage);
        }

        private record Values(
                NoteId id,
                String title,
                @Nullable String kind,
                List<String> tags,
                @Nullable LocalDate date,
                List<Attribution> attributions,
                double score,
                List<ScorePart> parts,
                List<String> missing,
                @Nullable Passage passage)
                implements SearchHit {

            private Values {
                tags = List.copyOf(tags);
                attributions = List.copyOf(attributions);
                parts = List.copyOf(parts);
                missing = List.copyOf(missing);
            }
        }
    }
}
