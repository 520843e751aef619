package dev.knowhow.markdown.frontmatter;

import dev.knowhow.note.NoteId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Derives a title and a date from a file name. */
public final class FileNames {

    private static final Set<String> FOLDER_NOTES = Set.of("index", "_index", "readme");
    private static final Pattern DATED = Pattern.compile("(\\d{4}[-_]\\d{2}[-_]\\d{2})(?:[-_ ]+(.+))?");
    private static final Pattern ENCODED = Pattern.compile("%\\p{XDigit}{2}");
    private static final Pattern ENCODED_HYPHEN = Pattern.compile("(?i)%2D");
    private static final Pattern NOTION = Pattern.compile("(.*\\S)\\s+\\p{XDigit}{32}");
    private static final Pattern SLUG = Pattern.compile("[^\\s]*[-_][^\\s]*");

    /** Headings with which documents of one form begin, and which say nothing of their subject. */
    private static final Set<String> FIRST_SECTIONS = Set.of(
            "summary",
            "abstract",
            "introduction",
            "overview",
            "motivation",
            "background",
            "context",
            "description",
            "status",
            "zusammenfassung",
            "einleitung",
            "einführung",
            "überblick",
            "hintergrund",
            "kontext",
            "résumé",
            "contexte",
            "resumen",
            "introducción",
            "概要",
            "简介");

    private FileNames() {}

    /**
     * The title of a note whose first heading says what its file name does not; null if the heading is only that of a
     * first section, as in the files of a series, and the name has several words.
     */
    public static @Nullable String heading(@Nullable String heading, NoteId id) {
        boolean ofSection =
                heading != null && FIRST_SECTIONS.contains(heading.strip().toLowerCase(Locale.ROOT));
        return ofSection && title(id).indexOf(' ') > 0 ? null : heading;
    }

    /** The title: the folder's name for {@code index.md}, without Jekyll's date, with spaces for hyphens. */
    public static String title(NoteId id) {
        String name = id.baseName();
        if (FOLDER_NOTES.contains(name.toLowerCase(Locale.ROOT)) && !id.folder().isEmpty()) {
            name = id.folder().substring(id.folder().lastIndexOf('/') + 1);
        }
        Matcher notion = NOTION.matcher(name);
        if (notion.matches()) {
            return notion.group(1);
        }
        if (ENCODED_HYPHEN.matcher(name).find()) {
            return decoded(name.replace('-', ' ')); // the other hyphens are spaces
        }
        name = decoded(name.replace("___", "/"));
        Matcher dated = DATED.matcher(name);
        if (dated.matches()) {
            if (dated.group(2) == null) {
                return name.replace('_', '-');
            }
            name = dated.group(2);
        }
        return SLUG.matcher(name).matches()
                ? capitalized(name.replaceAll("[-_]+", " ").strip(), name)
                : name;
    }

    /** The date with which a name begins, as in {@code 2024-01-31-retro.md} or the journal {@code 2024_01_31.md}. */
    static @Nullable LocalDate date(String baseName) {
        Matcher dated = DATED.matcher(baseName);
        return dated.matches() ? LenientDate.parse(dated.group(1)) : null;
    }

    /** Whether a file was exported by Notion, which adds the id of the page to its name. */
    public static boolean isOfNotion(NoteId id) {
        return NOTION.matcher(id.baseName()).matches();
    }

    /** The name without percent-encoding, which tools write for characters that a file name cannot have. */
    public static String decoded(String name) {
        if (!ENCODED.matcher(name).find()) {
            return name;
        }
        try {
            String decoded = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.chars().anyMatch(c -> c == '\uFFFD' || Character.isISOControl(c)) ? name : decoded;
        } catch (IllegalArgumentException e) {
            return name; // as in "50% off"
        }
    }

    private static String capitalized(String text, String otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        int first = text.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(text, Character.charCount(first), text.length())
                .toString();
    }
}
