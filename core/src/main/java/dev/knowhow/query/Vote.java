package dev.knowhow.query;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note that bears on a topic, with those who have a part in it: what the ranking of people works on.
 *
 * @param id the note
 * @param title its title
 * @param date the day it was last updated, else created; null if unknown
 * @param score how well the note bears on the topic
 * @param voices who has a part in it
 */
public record Vote(NoteId id, String title, @Nullable LocalDate date, double score, List<Voice> voices) {

    /**
     * Somebody's part in a note.
     *
     * @param name the person as the note names them
     * @param role the part
     */
    public record Voice(String name, Role role) {}
}
