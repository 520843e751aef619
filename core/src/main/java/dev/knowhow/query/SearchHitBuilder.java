package dev.knowhow.query;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a hit. Not thread-safe. */
public final class SearchHitBuilder {

    private final NoteId id;
    private final String title;
    private @Nullable String kind;
    private List<String> tags = List.of();
    private @Nullable LocalDate date;
    private @Nullable LocalDate reviewBy;
    private List<Attribution> attributions = List.of();
    private double score;
    private List<ScorePart> parts = List.of();
    private List<String> missing = List.of();
    private @Nullable Passage passage;

    SearchHitBuilder(NoteId id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Sets {@link SearchHit#kind}. */
    public SearchHitBuilder kind(@Nullable String value) {
        kind = value;
        return this;
    }

    /** Sets {@link SearchHit#tags}. */
    public SearchHitBuilder tags(List<String> value) {
        tags = value;
        return this;
    }

    /** Sets {@link SearchHit#date}. */
    public SearchHitBuilder date(@Nullable LocalDate value) {
        date = value;
        return this;
    }

    /** Sets {@link SearchHit#reviewBy}. */
    public SearchHitBuilder reviewBy(@Nullable LocalDate value) {
        reviewBy = value;
        return this;
    }

    /** Sets {@link SearchHit#attributions}. */
    public SearchHitBuilder attributions(List<Attribution> value) {
        attributions = value;
        return this;
    }

    /** Sets {@link SearchHit#score}. */
    public SearchHitBuilder score(double value) {
        score = value;
        return this;
    }

    /** Sets {@link SearchHit#parts}. */
    public SearchHitBuilder parts(List<ScorePart> value) {
        parts = value;
        return this;
    }

    /** Sets {@link SearchHit#missing}. */
    public SearchHitBuilder missing(List<String> value) {
        missing = value;
        return this;
    }

    /** Sets {@link SearchHit#passage}. */
    public SearchHitBuilder passage(@Nullable Passage value) {
        passage = value;
        return this;
    }

    /** Returns the hit. */
    public SearchHit build() {
        return new Values(id, title, kind, tags, date, reviewBy, attributions, score, parts, missing, passage);
    }

    record Values(
            NoteId id,
            String title,
            @Nullable String kind,
            List<String> tags,
            @Nullable LocalDate date,
            @Nullable LocalDate reviewBy,
            List<Attribution> attributions,
            double score,
            List<ScorePart> parts,
            List<String> missing,
            @Nullable Passage passage)
            implements SearchHit {

        Values {
            tags = List.copyOf(tags);
            attributions = List.copyOf(attributions);
            parts = List.copyOf(parts);
            missing = List.copyOf(missing);
        }
    }
}
