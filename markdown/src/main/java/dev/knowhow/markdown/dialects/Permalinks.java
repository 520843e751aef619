package dev.knowhow.markdown.dialects;

import dev.knowhow.markdown.frontmatter.FrontMatter;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Patterns for the addresses of notes, such as {@code /:year/:month/:title/} in Jekyll and Hugo. */
final class Permalinks {

    private static final Pattern PLACEHOLDER = Pattern.compile(":([a-z_]+)(?:\\[[^\\]]*\\])?");
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}-");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._~-]+");
    private static final Map<String, String> STYLES = Map.of(
            "date", "/:categories/:year/:month/:day/:title.html",
            "pretty", "/:categories/:year/:month/:day/:title/",
            "ordinal", "/:categories/:year/:y_day/:title.html",
            "none", "/:categories/:title.html");

    private Permalinks() {}

    /**
     * The address of a note by a pattern.
     *
     * @param pattern the pattern, or the name of one of Jekyll's
     * @param id the path of the note under its section or collection
     * @param folder the section or collection
     * @return null if the note lacks a value of the pattern
     */
    static @Nullable String address(String pattern, NoteId id, String folder, Note note) {
        StringBuilder address = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(STYLES.getOrDefault(pattern, pattern));
        while (placeholder.find()) {
            String value = value(placeholder.group(1), id, folder, note);
            if (value == null) {
                return null;
            }
            placeholder.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        return "/"
                + placeholder
                        .appendTail(address)
                        .toString()
                        .replaceAll("/{2,}", "/")
                        .replaceFirst("^/", "");
    }

    private static @Nullable String value(String name, NoteId id, String folder, Note note) {
        LocalDate day = note.created();
        String base = DATED.matcher(id.baseName()).replaceFirst("");
        FrontMatter matter = SiteConfig.of(note);
        String slug = matter.text("slug");
        return switch (name) {
            case "year" -> day == null ? null : "%04d".formatted(day.getYear());
            case "short_year" -> day == null ? null : "%02d".formatted(day.getYear() % 100);
            case "month" -> day == null ? null : "%02d".formatted(day.getMonthValue());
            case "i_month" -> day == null ? null : "" + day.getMonthValue();
            case "monthname", "long_month" ->
                day == null ? null : day.getMonth().toString().toLowerCase(Locale.ROOT);
            case "day" -> day == null ? null : "%02d".formatted(day.getDayOfMonth());
            case "i_day" -> day == null ? null : "" + day.getDayOfMonth();
            case "yearday" -> day == null ? null : "" + day.getDayOfYear();
            case "y_day" -> day == null ? null : "%03d".formatted(day.getDayOfYear());
            case "title" -> folder.startsWith("_") ? (slug != null ? slug : base) : slug(note.title());
            case "slug" -> slug != null ? slug : folder.startsWith("_") ? base : slug(note.title());
            case "slugorfilename", "slugorcontentbasename" -> slug != null ? slug : base;
            case "name", "basename", "filename", "contentbasename" -> base;
            case "path" -> withoutEnding(id);
            case "sections" -> id.folder();
            case "section" -> folder;
            case "collection" -> folder.startsWith("_") ? folder.substring(1) : folder;
            case "categories" -> String.join("/", categories(matter));
            case "output_ext" -> ".html";
            default -> null;
        };
    }

    private static List<String> categories(FrontMatter matter) {
        Object value = matter.get("categories") != null ? matter.get("categories") : matter.get("category");
        List<Object> elements =
                value instanceof String text ? List.of((Object[]) text.split("\\s+")) : FrontMatter.elements(value);
        return elements.stream().map(category -> slug(category.toString())).toList();
    }

    /** The path of a note without the file extension. */
    static String withoutEnding(NoteId id) {
        return id.folder().isEmpty() ? id.baseName() : id.folder() + "/" + id.baseName();
    }

    /** A title as part of an address. */
    static String slug(String title) {
        String lower = Fold.lower(title).strip();
        return NO_WORD.matcher(lower).replaceAll("-").replaceAll("^-+|-+$", "");
    }
}
