package dev.knowhow.markdown.frontmatter;

import dev.knowhow.markdown.source.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the dates on which a note was written and last changed, in its front matter or its file name. */
public final class Dates {

    private static final List<String> CREATED = List.of(
            "date",
            "created",
            "created-at",
            "date-created",
            "creation-date",
            "created-time",
            "publish-date",
            "pub-date");
    private static final List<String> UPDATED = List.of(
            "updated",
            "lastmod",
            "modified",
            "last-modified",
            "last-modified-at",
            "updated-at",
            "date-updated",
            "date-modified",
            "last-updated",
            "last-update",
            "last-edited",
            "last-edited-time");

    private static final Set<String> OF_QUARTO = Set.of("last-modified", "today", "now");

    private final FrontMatter matter;
    private final Problems problems;

    /** Creates a reader for the dates of a note. */
    public Dates(FrontMatter matter, Problems problems) {
        this.matter = matter;
        this.problems = problems;
    }

    /**
     * The date on which the note was written; null if unknown. A note with a later publication date is new on that
     * date.
     */
    public @Nullable LocalDate created(String fileName) {
        LocalDate written = written(fileName);
        LocalDate published = at("publish-date");
        return written == null || (published != null && published.isAfter(written)) ? published : written;
    }

    private @Nullable LocalDate written(String fileName) {
        LocalDate date = first(CREATED, "created");
        if (date == null) {
            date = published();
        }
        return date != null ? date : FileNames.date(fileName);
    }

    /** The date of the last change; null if unknown. */
    public @Nullable LocalDate updated() {
        LocalDate date = first(UPDATED, "date");
        return date != null || !(matter.get("date") instanceof Map<?, ?> map) ? date : day("date", updatedIn(map));
    }

    private static @Nullable Object updatedIn(Map<?, ?> map) {
        return FrontMatter.in(map, "updated");
    }

    /** The date under one key; null if missing. Adds a warning if the value is not a date. */
    @Nullable LocalDate at(String key) {
        return day(key, matter.get(key));
    }

    /** Usually a draft flag, sometimes a date, sometimes a place and a date. */
    private @Nullable LocalDate published() {
        Object written = matter.get("published");
        Object value = written instanceof List<?> ? linked(written) : written;
        return value == null || value instanceof Map || value instanceof List ? null : LenientDate.parse(value);
    }

    private @Nullable LocalDate first(List<String> keys, String inner) {
        for (String key : keys) {
            Object value = matter.get(key);
            LocalDate date = day(key, value instanceof Map<?, ?> map ? FrontMatter.in(map, inner) : value);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** What {@code [[2024-01-31]]} without quotes links to, which YAML reads as a list in a list; null for others. */
    private static @Nullable Object linked(Object value) {
        return value instanceof List<?> outer
                        && outer.size() == 1
                        && outer.getFirst() instanceof List<?> inner
                        && inner.size() == 1
                ? inner.getFirst()
                : null;
    }

    /** A placeholder, a flag of another tool such as {@code true}, or a day that Quarto finds. */
    private static boolean isNoMistake(Object value) {
        String text = value.toString();
        return text.contains("{{")
                || text.contains("<%")
                || value instanceof Boolean
                || OF_QUARTO.contains(text)
                || text.equalsIgnoreCase("yyyy-mm-dd");
    }

    private @Nullable LocalDate day(String key, @Nullable Object value) {
        Object linked = value instanceof List<?> ? linked(value) : value;
        if (linked == null || linked instanceof Map || linked instanceof List) {
            return null;
        }
        LocalDate date = LenientDate.parse(linked);
        if (date == null && !isNoMistake(linked)) {
            problems.warning(
                    matter.line(key),
                    key + " '" + linked + "' is not a date",
                    "write it as year-month-day, as in 2024-01-31");
        }
        return date;
    }
}
