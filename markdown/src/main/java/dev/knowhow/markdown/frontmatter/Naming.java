package dev.knowhow.markdown.frontmatter;

import dev.knowhow.markdown.frontmatter.Words.Cut;
import dev.knowhow.markdown.source.Source.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a note is called, for people and for links. Obsidian, Foam and Logseq call other names aliases; Hugo calls old
 * URLs so, and these must never become names.
 */
public final class Naming {

    private static final List<String> TITLES = List.of("title", "link-title", "sidebar-label", "nav-title");
    private static final List<String> PATHS = List.of("permalink", "url", "slug", "redirect-from", "id");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Set<String> PATTERNS = Set.of("pretty", "date", "ordinal", "none", "weekdate");

    private final FrontMatter matter;

    /** Reads the names of a note. */
    public Naming(FrontMatter matter) {
        this.matter = matter;
    }

    /** The title; null if front matter has none. */
    public @Nullable String title() {
        for (String key : TITLES) {
            String text = matter.text(key);
            if (text != null && !text.isEmpty()) {
                return text.replaceAll("\\s+", " ");
            }
        }
        return null;
    }

    /** Other names: declared aliases, and titles for narrow places. */
    public List<String> aliases() {
        List<String> names = new ArrayList<>();
        String title = title();
        for (String key : TITLES) {
            String text = matter.text(key);
            if (text != null && !text.isEmpty() && !text.equals(title)) {
                names.add(text);
            }
        }
        declared().stream().filter(alias -> !isPath(alias)).forEach(names::add);
        return names;
    }

    /** Paths on a site, now or once. */
    public List<String> permalinks() {
        List<String> paths = new ArrayList<>();
        for (String key : PATHS) {
            for (String path : Words.of(matter.get(key), Cut.COMMAS)) {
                // With a scheme it lies elsewhere; with a colon it is Jekyll's pattern for the paths of many pages.
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
        List<String> names = new ArrayList<>(Words.of(matter.get("aliases"), Cut.COMMAS));
        names.addAll(Words.of(matter.get("alias"), Cut.COMMAS));
        return names;
    }

    /** TOML and JSON are Hugo's alone, so there every alias is a path. */
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
