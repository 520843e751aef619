package dev.knowhow.web.part;

import dev.knowhow.people.Consent;
import dev.knowhow.people.Notifications;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A field of a record that its member may change.
 *
 * @param name the key, with a dot before a key of an inner map, such as {@code consent.search}
 * @param label the label, as a text of the pages
 * @param hint how to write it, as a text of the pages; may be empty
 * @param kind what is typed
 * @param choices the values to choose from; empty unless it is a choice
 */
public record RecordField(String name, String label, String hint, Kind kind, List<String> choices) {

    /** What is typed into a field. */
    public enum Kind {
        /** One of the choices. */
        CHOICE,
        /** One line. */
        LINE,
        /** A value on each line. */
        LINES
    }

    private static final List<String> ANSWERS = List.of("yes", "no");

    /** All fields, in the order of the form. */
    public static final List<RecordField> ALL = all();

    /** Copies the list. */
    public RecordField {
        choices = List.copyOf(choices);
    }

    private static List<RecordField> all() {
        List<RecordField> fields = new ArrayList<>();
        for (Consent.Purpose purpose : Consent.Purpose.values()) {
            fields.add(new RecordField("consent." + word(purpose), label(purpose), "", Kind.CHOICE, ANSWERS));
        }
        fields.add(lines("consent.topics", "Not for these topics", "One on each line."));
        fields.add(lines("away", "Away", "A day or a range on each line: 2026-07-01..2026-07-20"));
        fields.add(line("capacity", "Questions that you accept", "3 a week, or 5 a month; empty for no limit."));
        fields.add(new RecordField("mentor", "Available as a mentor", "", Kind.CHOICE, ANSWERS));
        fields.add(lines("interests", "Interests", "A topic, query or name of a saved query on each line."));
        fields.add(lines("goals", "What you want to learn", "A topic on each line."));
        List<String> frequencies = new ArrayList<>(List.of(""));
        for (Notifications.Frequency frequency : Notifications.Frequency.values()) {
            frequencies.add(word(frequency));
        }
        for (Notifications.Purpose purpose : Notifications.Purpose.values()) {
            fields.add(new RecordField("notify." + word(purpose), label(purpose), "", Kind.CHOICE, frequencies));
        }
        fields.add(line("notify.quiet", "Quiet hours", "20:00-07:00; nothing is sent in these hours."));
        fields.add(line("notify.zone", "Time zone", "Such as Europe/Berlin."));
        return List.copyOf(fields);
    }

    private static RecordField lines(String name, String label, String hint) {
        return new RecordField(name, label, hint, Kind.LINES, List.of());
    }

    private static RecordField line(String name, String label, String hint) {
        return new RecordField(name, label, hint, Kind.LINE, List.of());
    }

    private static String label(Consent.Purpose purpose) {
        return switch (purpose) {
            case SEARCH -> "Found as an expert; without it, everything is refused";
            case ASKING -> "Suggested as a person to ask";
            case MENTORING -> "Offered as a mentor";
            case OPPORTUNITIES -> "Suggested for roles and projects";
            case DIGEST -> "Named in news and digests";
            case EXPORT -> "Part of an export, such as a static site";
        };
    }

    private static String label(Notifications.Purpose purpose) {
        return switch (purpose) {
            case QUESTIONS -> "Questions that you may be able to answer";
            case ANSWERS -> "Answers to your questions";
            case MENTIONS -> "Notes that mention you";
            case THANKS -> "Thanks to you";
            case REVIEWS -> "Notes of yours to review";
            case SUGGESTIONS -> "Suggestions for you to decide, and decisions about yours";
            case MATCHES -> "Opportunities that fit you";
            case NEWSLETTER -> "Newsletters";
            case DIGEST -> "New and changed notes about your interests";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
