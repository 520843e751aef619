package dev.knowhow.team;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.team.Growth.Thanks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member may take along: their contributions to notes that are open to everyone, and what others thanked them
 * for. It is for this member alone. Immutable.
 *
 * @param member the member who asks; null if the viewer is not a member, and then all lists are empty
 * @param day the day of the record
 * @param notes the contributions, latest first
 * @param thanks what others did for the member, by people who agree to be part of an export, latest first
 */
public record WorkRecord(@Nullable Member member, LocalDate day, List<Contribution> notes, List<Thanks> thanks) {

    /** Copies the lists. */
    public WorkRecord {
        notes = List.copyOf(notes);
        thanks = List.copyOf(thanks);
    }

    /**
     * A contribution to a note.
     *
     * @param id the note
     * @param title its title
     * @param day the day of the note; null if unknown
     * @param role the strongest role of the member
     * @param share the share in its history relative to the largest one, in hundredths, 1 to 100; 100 without history
     * @param licence the licence that the front matter states; null if it states none
     */
    public record Contribution(
            NoteId id,
            String title,
            @Nullable LocalDate day,
            Role role,
            int share,
            @Nullable String licence) {}
}
