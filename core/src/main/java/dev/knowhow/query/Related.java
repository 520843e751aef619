package dev.knowhow.query;

import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * A note that is related to another, with what speaks for it. What the viewer may not see speaks for nothing.
 *
 * @param id the note
 * @param title its title
 * @param score how near it is; comparable within one answer only
 * @param words rare words that both have, as the other note has them: those in titles, headings and other names first
 * @param linksHere whether it links to the other note
 * @param linkedHere whether the other note links to it
 * @param bothLinkTo the notes to which both link, by id
 */
public record Related(
        NoteId id,
        String title,
        double score,
        List<String> words,
        boolean linksHere,
        boolean linkedHere,
        List<NoteId> bothLinkTo) {

    /** The most notes one answer holds. */
    public static final int MAX_LIMIT = 100;

    /** What a link counts, in either direction, where a note with all telling words counts 1. */
    public static final double LINK = 0.5;

    /** What it counts that both link to a third note; twice at most. */
    public static final double SHARED_LINK = 0.25;

    /** A note to which more notes link than this is a landmark that makes nothing related. */
    public static final int LANDMARK = 20;

    /** Copies the lists. */
    public Related {
        words = List.copyOf(words);
        bothLinkTo = List.copyOf(bothLinkTo);
    }
}
