package dev.knowhow.edit;

import dev.knowhow.web.editing.Property;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value of front matter that members fill in. Who may see a note is never among them.
 *
 * @param name the name of its field
 * @param label what it is called
 * @param type what may be typed
 * @param keys the keys that notes have for it, the usual one first
 * @param kinds the kinds of notes with a field for it; empty for all
 * @param choices the values to choose from, or examples
 */
record NoteProperty(
        String name, String label, Property.Type type, List<String> keys, Set<String> kinds, List<String> choices) {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_WORDS = 50;
    private static final Pattern TIME = Pattern.compile("[ T]([01]\\d|2[0-3]):[0-5]\\d$");
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");

    /** All of them, in the order of the form. */
    static final List<NoteProperty> ALL = List.of(
            of("title", "Title", Property.Type.TEXT, "title"),
            of("kind", "Kind", Property.Type.TEXT, "kind", "type"),
            of("tags", "Tags", Property.Type.WORDS, "tags", "tag"),
            new NoteProperty(
                    "ring",
                    "Ring",
                    Property.Type.TEXT,
                    List.of("ring", "stance"),
                    Set.of("radar-item", "trend"),
                    List.of("adopt", "trial", "assess", "hold")),
            of("quadrant", "Quadrant", Property.Type.TEXT, "quadrant").only("radar-item"),
            of("start", "Starts", Property.Type.DAY_AND_TIME, "start").only("event"),
            of("place", "Place", Property.Type.TEXT, "place", "location").only("event", "opportunity"),
            of("until", "Open until", Property.Type.DAY, "until").only("opportunity"),
            of("skills", "Skills", Property.Type.WORDS, "skills").only("opportunity"),
            of("answered-by", "Answered by", Property.Type.WORDS, "answered_by").only("question"),
            of("date", "Date", Property.Type.DAY, "date", "created", "created_at", "date_created", "creation_date"),
            of("owner", "Owner", Property.Type.TEXT, "owner"),
            of("review-by", "Review by", Property.Type.DAY, "review_by", "review_on", "review_date", "next_review"),
            of("status", "Status", Property.Type.TEXT, "status").choosing("draft", "published", "open", "closed"),
            of("draft", "Draft", Property.Type.CHOICE, "draft").choosing("true", "false"));

    private static NoteProperty of(String name, String label, Property.Type type, String... keys) {
        return new NoteProperty(name, label, type, List.of(keys), Set.of(), List.of());
    }

    private NoteProperty only(String... ofKinds) {
        return new NoteProperty(name, label, type, keys, Set.of(ofKinds), choices);
    }

    private NoteProperty choosing(String... values) {
        return new NoteProperty(name, label, type, keys, kinds, List.of(values));
    }

    /** The field with a value. */
    Property field(String value, List<String> examples) {
        return new Property(name, label, type, value, examples.isEmpty() ? choices : examples);
    }

    /** The words of a value: one line, or those between commas. */
    List<String> words(String value) {
        return type != Property.Type.WORDS
                ? List.of(value)
                : Arrays.stream(value.split("[,，、]"))
                        .map(word -> word.strip().replaceFirst("^#", ""))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Why a value cannot be saved; empty if it can. */
    Optional<String> problem(String value) {
        if (UNSAFE.matcher(value).find()) {
            return Optional.of("Write it on one line.");
        }
        List<String> words = words(value);
        if (words.size() > MAX_WORDS || words.stream().anyMatch(word -> word.length() > MAX_LENGTH)) {
            return Optional.of("This is too long.");
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case DAY ->
                isDay(value) ? Optional.empty() : Optional.of("Write a date as year-month-day, such as 2026-01-31.");
            case DAY_AND_TIME ->
                isDay(TIME.matcher(value).replaceFirst(""))
                        ? Optional.empty()
                        : Optional.of("Write a date, or a date and a time, such as 2026-01-31 14:00.");
            case CHOICE -> choices.contains(value) ? Optional.empty() : Optional.of("Choose one of the values.");
            case TEXT, WORDS -> Optional.empty();
        };
    }

    private static boolean isDay(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year > 0 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
