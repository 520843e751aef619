package dev.knowhow.present;

import dev.knowhow.people.Member;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.Radar.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Texts about the radar. */
public final class RadarText {

    private RadarText() {}

    /** The move of an item, as in {@code moved in from Trial}. */
    public static String move(Blip blip) {
        return switch (blip.move()) {
            case NEW -> "new";
            case IN -> "moved in" + (blip.before() == null ? "" : " from " + blip.before());
            case OUT -> "moved out" + (blip.before() == null ? "" : " from " + blip.before());
            case UNCHANGED -> "unchanged";
        };
    }

    /** Why no item is shown. */
    public static String nothing(Radar radar) {
        return radar.quadrants().isEmpty()
                ? "No note has a ring. Write ring and quadrant in the front matter of a note."
                : "No item matches.";
    }

    /** Since when the item has its ring, as in {@code since 2026-03-01}; empty if unknown. */
    public static String since(Blip blip) {
        return blip.set() == null ? "" : since(blip.set());
    }

    /** A day from which on something is so, as in {@code since 2026-03-01}. */
    public static String since(LocalDate day) {
        return "since " + day;
    }

    /** The evidence of the last year, as in {@code 3 notes in the last year}. */
    public static String notes(Blip blip) {
        return (blip.notes() == 0 ? "no note" : Counts.of(blip.notes(), "note")) + " in the last year";
    }

    /** Why a review is due; empty if there is no reason. */
    public static List<String> due(Blip blip) {
        return blip.reasons().stream().map(RadarText::reason).toList();
    }

    private static String reason(Due due) {
        return switch (due) {
            case REVIEW_DAY -> "its day of review has come";
            case NEW_NOTES -> "most notes are newer than the ring";
            case WRITERS_LEFT -> "its authors have left";
            case RISING -> "rising";
            case FADING -> "fading";
        };
    }

    /** Whom to ask, as in {@code ask Ana Ruiz, Tom Brannigan}; empty if nobody is known. */
    public static String people(Blip blip) {
        return blip.people().isEmpty()
                ? ""
                : "ask " + blip.people().stream().map(Member::name).collect(Collectors.joining(", "));
    }

    /**
     * The number of items and the period, as in {@code 12 items; moves from 2025-03-02 to 2026-03-01} or {@code the
     * first 10 of 12 items; moves ...}.
     */
    public static String period(Radar radar) {
        int shown = radar.blips().size();
        return (shown < radar.total() ? "the first " + Counts.grouped(shown) + " of " : "")
                + Counts.of(radar.total(), "item") + "; moves from " + radar.since() + " to " + radar.until();
    }
}
