package dev.knowhow.query;

import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * A note related to another one, with the reasons. Notes that the viewer may not see do not count. Immutable.
 *
 * @param id the note
 * @param title its title
 * @param score its similarity; comparable within one answer only
 * @param words rare words of both notes, as the other note spells them; those in titles, headings and aliases first
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

    /** The largest number of notes in an answer. */
    public static final int MAX_LIMIT = 100;

    /** The weight of a link in either direction, relative to a note that shares all characteristic words. */
    public static final double LINK = 0.5;

    /** The weight of a third note to which both link; it counts at most twice. */
    public static final double SHARED_LINK = 0.25;

    /** The limit of backlinks of such a third note: links to a popular note do not make notes related. */
    public static final int LANDMARK = 20;

    /** Copies the lists. */
    public Related {
        words = List.copyOf(words);
        bothLinkTo = List.copyOf(bothLinkTo);
    }
}
