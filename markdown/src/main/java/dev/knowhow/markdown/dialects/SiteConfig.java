package dev.knowhow.markdown.dialects;

import dev.knowhow.markdown.frontmatter.FrontMatter;
import dev.knowhow.markdown.frontmatter.MalformedException;
import dev.knowhow.markdown.frontmatter.TomlReader;
import dev.knowhow.markdown.frontmatter.YamlReader;
import dev.knowhow.markdown.source.Problems;
import dev.knowhow.note.Note;
import dev.knowhow.spi.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A configuration in YAML, TOML or JSON. Keys are case-insensitive. */
record SiteConfig(Map<?, ?> values) {

    private static final Pattern NO_ANCHOR = Pattern.compile("[+:.\\p{Lu}]");

    private static final int DEPTH = 50;
    private static final int MAX_VALUES = 200_000;

    /** The first file that exists. */
    static SiteConfig first(Dialect.Files files, List<String> names) throws IOException {
        for (String name : names) {
            Optional<byte[]> content = files.read(name);
            if (content.isPresent()) {
                return of(name, new String(content.get(), StandardCharsets.UTF_8));
            }
        }
        return new SiteConfig(Map.of());
    }

    private static SiteConfig of(String name, String text) throws IOException {
        try {
            Object value = name.endsWith(".toml")
                    ? TomlReader.read(text, 1, DEPTH)
                    : YamlReader.read(text, 1, DEPTH, MAX_VALUES, new Problems(name))
                            .value();
            return new SiteConfig(value instanceof Map<?, ?> map ? map : Map.of());
        } catch (MalformedException e) {
            throw new IOException("line " + e.line() + ": " + e.what(), e);
        }
    }

    /** The front matter of a note. */
    static FrontMatter of(Note note) {
        return FrontMatter.of(note.properties());
    }

    @Nullable Object get(String key) {
        return FrontMatter.in(values, key);
    }

    SiteConfig at(String key) {
        return new SiteConfig(get(key) instanceof Map<?, ?> map ? map : Map.of());
    }

    /** Whether a fragment cannot be the anchor of a heading, so that a program of the site makes its place, if any. */
    static boolean isGenerated(String fragment) {
        return NO_ANCHOR.matcher(fragment).find();
    }

    /** The texts of a list, or the one text. */
    List<String> texts(String key) {
        return FrontMatter.elements(get(key)).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    String text(String key, String otherwise) {
        return get(key) instanceof String text ? text.strip() : otherwise;
    }
}
