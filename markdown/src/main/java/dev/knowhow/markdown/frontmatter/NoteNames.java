package dev.knowhow.markdown.frontmatter;

import dev.knowhow.markdown.frontmatter.ListValues.Separator;
import dev.knowhow.markdown.source.Source.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of a note, for people and for links. Obsidian, Foam and Logseq use {@code aliases} for other names.
 * Hugo uses it for old URLs, which must never become names.
 */
public final class NoteNames {

    private static final List<String> TITLES = List.of("title", "link-title", "sidebar-label", "nav-title");
    private static final List<String> PATHS = List.of("permalink", "url", "slug", "redirect-from", "id");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Set<String> PATTERNS = Set.of("pretty", "date", "ordinal", "none", "weekdate");

    private final FrontMatter matter;

    /** Creates a reader for the names of a note. */
    public NoteNames(FrontMatter matter) {
        this.matter = matter;
    }

    /** The title; null if the front matter has none. */
    public @Nullable String title() {
        for (String key : TITLES) {
            String text = text(key);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** What the note is about, as in the pages of people of Hugo; null if the front matter has no such name. */
    public @Nullable String name() {
        String name = text("name");
        return name.isEmpty() ? null : name;
    }

    /** Other names: declared aliases, and short titles for navigation. */
    public List<String> aliases() {
        List<String> names = new ArrayList<>();
        String title = title();
        for (String key : TITLES) {
            String text = text(key);
            if (!text.isEmpty() && !text.equals(title)) {
                names.add(text);
            }
        }
        declared().stream().filter(alias -> !isPath(alias)).forEach(names::add);
        return names;
    }

    private String text(String key) {
        String text = matter.text(key);
        return text == null ? "" : TitleText.of(text);
    }

    /** Current and former paths on a site. */
    public List<String> permalinks() {
        List<String> paths = new ArrayList<>();
        for (String key : PATHS) {
            for (String path : ListValues.of(matter.get(key), Separator.COMMAS)) {
                // A path with a scheme is on another site; a path with a colon is Jekyll's pattern for the paths of
                // many pages.
                if (path.indexOf(':') < 0 && !PATTERNS.contains(path)) {
                    paths.add(path);
                }
            }
        }
        declared().stream()
                .filter(alias -> isPath(alias) && !SCHEME.matcher(alias).matches())
                .forEach(paths::add);
        return paths;
    }

    private List<String> declared() {
        List<String> names = new ArrayList<>(ListValues.of(matter.get("aliases"), Separator.COMMAS));
        names.addAll(ListValues.of(matter.get("alias"), Separator.COMMAS));
        return names;
    }

    /** Only Hugo uses TOML and JSON, where every alias is a path. */
    private boolean isPath(String alias) {
        String lower = alias.toLowerCase(Locale.ROOT);
        return matter.format() == Format.TOML
                || matter.format() == Format.JSON
                || lower.startsWith("/")
                || lower.endsWith("/")
                || lower.endsWith(".html")
                || lower.endsWith(".htm")
                || lower.contains("://");
    }
}
