package dev.knowhow.internal.team;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A note with the people who contributed to it.
 *
 * @param id the id
 * @param title the title
 * @param date the day of the last change; null if unknown
 * @param shares the weight of each person's contribution, above 0 to 1
 * @param unanswered whether it is a question without an answer
 * @param relevance how much it is about the topic, above 0 to 1: 1 if its topics include it, else the share of the best
 *     score
 */
record HeldNote(
        NoteId id,
        String title,
        @Nullable LocalDate date,
        Map<Member, Double> shares,
        boolean unanswered,
        double relevance) {

    private static final double YEAR = 365;

    /** A note without a date counts like one of two years ago. */
    private static final double UNDATED = 0.25;

    HeldNote {
        shares = Map.copyOf(shares);
    }

    /** The weight of the note: its relevance, and a half for each year. */
    double weight(LocalDate today) {
        return relevance * recency(today);
    }

    private double recency(LocalDate today) {
        return date == null ? UNDATED : Math.pow(0.5, Math.max(0, ChronoUnit.DAYS.between(date, today)) / YEAR);
    }
}
