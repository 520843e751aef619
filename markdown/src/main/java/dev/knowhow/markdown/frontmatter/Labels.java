package dev.knowhow.markdown.frontmatter;

import dev.knowhow.markdown.frontmatter.ListValues.Separator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the kind, tags and language of a note. */
public final class Labels {

    private static final List<String> MANY_WORDS = List.of("tags", "tag", "categories", "filetags");
    private static final List<String> PHRASES = List.of("category", "keywords");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
    private static final Set<String> LANGUAGES = languages();

    private final FrontMatter matter;

    /** Creates a reader for the labels of a note. */
    public Labels(FrontMatter matter) {
        this.matter = matter;
    }

    /** The kind in lower case; null if missing. */
    public @Nullable String kind() {
        for (String key : List.of("kind", "type")) {
            List<String> words = ListValues.of(matter.get(key), Separator.COMMAS);
            if (!words.isEmpty() && words.getFirst().length() <= 60) {
                return words.getFirst().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    /** The tags as written, without {@code #}. */
    public List<String> tags() {
        List<String> tags = new ArrayList<>();
        MANY_WORDS.forEach(key -> tags.addAll(ListValues.of(matter.get(key), Separator.COMMAS_OR_SPACES)));
        PHRASES.forEach(key -> tags.addAll(ListValues.of(matter.get(key), Separator.COMMAS)));
        return tags.stream()
                .map(tag -> ListValues.unlinked(tag.startsWith("#") ? tag.substring(1) : tag))
                .filter(tag -> !tag.isBlank())
                .toList();
    }

    /** The language tag in lower case; null if the value is not one, such as the name of a programming language. */
    public @Nullable String lang() {
        for (String key : List.of("lang", "language", "locale")) {
            String text = matter.text(key);
            if (text != null) {
                String tag = text.toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("[.@].*", "");
                if (LANGUAGE_TAG.matcher(tag).matches() && LANGUAGES.contains(tag.split("-", 2)[0])) {
                    return tag;
                }
            }
        }
        return null;
    }

    private static Set<String> languages() {
        Set<String> codes = Arrays.stream(Locale.getISOLanguages())
                .map(code -> Locale.of(code).getISO3Language())
                .collect(Collectors.toSet());
        codes.addAll(Arrays.asList(Locale.getISOLanguages()));
        return codes;
    }
}
