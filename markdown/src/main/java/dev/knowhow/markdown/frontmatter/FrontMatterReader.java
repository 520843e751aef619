package dev.knowhow.markdown.frontmatter;

import dev.knowhow.markdown.source.Limits;
import dev.knowhow.markdown.source.Problems;
import dev.knowhow.markdown.source.Source;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads front matter in any of its formats. Reports malformed front matter and recovers what it can, line by line. */
public final class FrontMatterReader {

    private final Source source;
    private final Limits limits;
    private final Problems problems;

    private FrontMatterReader(Source source, Limits limits, Problems problems) {
        this.source = source;
        this.limits = limits;
        this.problems = problems;
    }

    /** Reads the front matter; empty if it is missing. */
    public static FrontMatter read(Source source, Limits limits, Problems problems) {
        return new FrontMatterReader(source, limits, problems).read();
    }

    private FrontMatter read() {
        String text = source.frontMatter();
        if (text.length() > limits.frontMatterChars()) {
            problems.error(
                    source.frontMatterLine(),
                    "the front matter has " + text.length() + " characters, more than the limit of "
                            + limits.frontMatterChars() + ", and was only partly read",
                    "move long texts into the body");
            return salvaged();
        }
        try {
            return switch (source.format()) {
                case NONE -> FrontMatter.EMPTY;
                case YAML, JSON -> yaml();
                case TOML -> plain(TomlReader.read(text, source.frontMatterLine(), limits.nesting()));
                case ORG -> plain(KeyValueLines.org(text));
                case LOGSEQ -> plain(KeyValueLines.logseq(text));
                case META -> plain(KeyValueLines.meta(text));
                case UNCLOSED -> {
                    problems.error(1, "the front matter is not closed", "add a line with --- below it");
                    yield salvaged();
                }
            };
        } catch (MalformedException e) {
            problems.error(
                    e.line(),
                    "the front matter cannot be read: " + e.what(),
                    "correct it; quote values that contain a colon, a quote or a bracket");
            return salvaged();
        }
    }

    private FrontMatter yaml() throws MalformedException {
        var result = YamlReader.read(
                source.frontMatter(), source.frontMatterLine(), limits.nesting(), YamlReader.MAX_VALUES, problems);
        if (result.value() == null || "".equals(result.value())) {
            return FrontMatter.EMPTY;
        }
        if (!(result.value() instanceof Map<?, ?> map)) {
            throw new MalformedException(source.frontMatterLine(), "it does not consist of keys and values");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put((String) key, value));
        return new FrontMatter(source.format(), values, result.lines(map));
    }

    private FrontMatter plain(Map<String, Object> values) {
        return new FrontMatter(
                source.format(), values, KeyValueLines.keyLines(source.frontMatter(), source.frontMatterLine()));
    }

    private FrontMatter salvaged() {
        return plain(KeyValueLines.salvage(source.frontMatter()));
    }
}
