package dev.knowhow.query;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note that was found.
 *
 * @param id the note
 * @param title its title
 * @param kind its kind; null if it does not say
 * @param tags its tags
 * @param date the day it was last updated, else created; null if unknown
 * @param attributions who has a part in it
 * @param score how well it answers; comparable within one answer only
 * @param parts what the score is made of; the parts add up to it
 * @param missing the words and phrases of the question it does not have, as typed; words too common to say anything are
 *     not told
 * @param passage the section that answers best; null if none was asked for
 */
public record SearchHit(
        NoteId id,
        String title,
        @Nullable String kind,
        List<String> tags,
        @Nullable LocalDate date,
        List<Attribution> attributions,
        double score,
        List<ScorePart> parts,
        List<String> missing,
        @Nullable Passage passage) {

    /** Copies the lists. */
    public SearchHit {
        tags = List.copyOf(tags);
        attributions = List.copyOf(attributions);
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }
}
