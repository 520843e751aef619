package dev.knowhow.query;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event that a note of the kind {@code event} announces, by its front matter. Immutable.
 *
 * @param id the note
 * @param title its title
 * @param day the first day: {@code start}, else the {@code date} of the note
 * @param from the local time at which it begins, as in {@code start: 2026-12-03 14:00}; null for a whole day
 * @param lastDay the last day: {@code end}, else the first day; never before it
 * @param until the local time at which it ends; null if unknown. On the first day it is after {@code from}.
 * @param place the {@code place} or {@code location}; empty if missing
 * @param speakers those of the {@code speakers} who agree to be found
 * @param attendees those of the {@code attendees} who agree to be found; attending is no evidence of knowledge
 */
public record Event(
        NoteId id,
        String title,
        LocalDate day,
        @Nullable LocalTime from,
        LocalDate lastDay,
        @Nullable LocalTime until,
        String place,
        List<Member> speakers,
        List<Member> attendees) {

    /** The kind of such notes. */
    public static final String KIND = "event";

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]+(\\d\\d:\\d\\d).*");

    /** Copies the lists; an end that is not after the beginning is omitted. */
    public Event {
        if (lastDay.equals(day) && from != null && until != null && !until.isAfter(from)) {
            until = null;
        }
        speakers = List.copyOf(speakers);
        attendees = List.copyOf(attendees);
    }

    /**
     * Reads an event.
     *
     * @param note a note of any kind
     * @param speakers the speakers who may be shown
     * @param attendees the attendees who may be shown
     * @return null if the note states no day
     */
    public static @Nullable Event of(Note note, List<Member> speakers, List<Member> attendees) {
        LocalDate start = note.day("start");
        LocalDate day = start == null ? note.created() : start;
        if (day == null) {
            return null;
        }
        LocalDate end = Objects.requireNonNullElse(note.day("end"), day);
        boolean valid = !end.isBefore(day);
        return new Event(
                note.id(),
                note.title(),
                day,
                time(note, start == null ? "date" : "start"),
                valid ? end : day,
                valid ? time(note, "end") : null,
                String.join(", ", note.values("place").isEmpty() ? note.values("location") : note.values("place")),
                speakers,
                attendees);
    }

    private static @Nullable LocalTime time(Note note, String key) {
        Matcher time = TIME.matcher(note.values(key).stream().findFirst().orElse(""));
        try {
            return time.matches() ? LocalTime.parse(time.group(1)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
