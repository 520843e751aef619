package dev.knowhow.expert;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Passage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A note that speaks for a member.
 *
 * @param id the note
 * @param title its title
 * @param date the day it was last updated, else created; null if unknown
 * @param role the member's part in it
 * @param part how much it adds to the member's score
 * @param passage the section that bears most on the topic; null if none was asked for
 */
public record Evidence(
        NoteId id,
        String title,
        @Nullable LocalDate date,
        Role role,
        double part,
        @Nullable Passage passage) {}
