package dev.knowhow.expert;

import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team that owns notes on a topic. Ownership is evidence of its own kind: it adds to no person's score.
 *
 * @param name the name, without the organization
 * @param score the sum of the relevance of its notes; 1 is the most relevant note on the topic
 * @param notes the number of its notes on the topic
 * @param evidence the requested number of these notes, the most relevant first
 */
public record OwningTeam(String name, double score, int notes, List<OwnedNote> evidence) {

    /** Copies the list. */
    public OwningTeam {
        evidence = List.copyOf(evidence);
    }

    /**
     * A note that a team owns.
     *
     * @param id the note
     * @param title its title
     * @param date the day it was last updated, else created; null if unknown
     * @param source how the owner is known
     */
    public record OwnedNote(
            NoteId id, String title, @Nullable LocalDate date, Source source) {}

    /** How the owner of a note is known. */
    public enum Source {
        /** The front matter names the team. */
        FRONT_MATTER,
        /** A rule in {@code CODEOWNERS} does. */
        CODEOWNERS,
        /** People of this team, and of no other, wrote the notes on the topic in this folder. */
        FOLDER
    }
}
