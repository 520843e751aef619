package dev.knowhow.markdown.frontmatter;

import dev.knowhow.markdown.source.Limits;
import dev.knowhow.markdown.source.Problems;
import dev.knowhow.markdown.source.Source;
import dev.knowhow.markdown.source.Source.Format;
import dev.knowhow.markdown.source.SourceSplitter;
import dev.knowhow.note.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a note with YAML front matter or none, in which single values can be replaced. All other characters stay:
 * other keys, comments, order, quotes and line breaks. Immutable.
 *
 * <pre>{@code
 * FrontMatterText text = FrontMatterText.of(note).orElseThrow();
 * String edited = text.with("tags", List.of("kafka", "streams")).orElseThrow().text();
 * }</pre>
 */
public final class FrontMatterText {

    private static final String FENCE = "---\n";

    private final String text;
    private final Source source;
    private final FrontMatter matter;
    private final List<YamlEntry> entries;

    private FrontMatterText(String text, Source source, FrontMatter matter) {
        this.text = text;
        this.source = source;
        this.matter = matter;
        this.entries = YamlEntries.of(source.frontMatter());
    }

    /**
     * Reads a text.
     *
     * @param text the text with {@code \n} as line end
     * @return empty if its front matter has another format or cannot be read without errors
     */
    public static Optional<FrontMatterText> of(String text) {
        Source source = SourceSplitter.split(text, false);
        boolean readable = source.format() == Format.NONE || source.format() == Format.YAML;
        Problems problems = new Problems("");
        FrontMatter matter = readable ? FrontMatterReader.read(source, Limits.DEFAULT, problems) : FrontMatter.EMPTY;
        if (!readable || problems.found().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            return Optional.empty();
        }
        FrontMatterText read = new FrontMatterText(text, source, matter);
        return read.entries.isEmpty() && !matter.values().isEmpty() ? Optional.empty() : Optional.of(read);
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The front matter with its fences; empty if missing. */
    public String matter() {
        return text.substring(0, text.length() - source.body().length());
    }

    /** The text below the front matter. */
    public String body() {
        return source.body();
    }

    /** The first of some keys that has a value, in any spelling; else the first one. */
    public String present(List<String> keys) {
        return keys.stream().filter(key -> matter.get(key) != null).findFirst().orElse(keys.getFirst());
    }

    /** Whether the value of a key, in any spelling, can be replaced: it is missing, or words of one line each. */
    public boolean isPlain(String key) {
        List<YamlEntry> same = entries(key);
        return same.isEmpty() || (same.size() == 1 && same.getFirst().plain());
    }

    /** The words of the value of a key, in any spelling; one for a text, and none if it is missing or empty. */
    public List<String> words(String key) {
        return entries(key).stream()
                .flatMap(entry -> entry.values().stream())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether the value of a key, in any spelling, is a list. */
    public boolean isList(String key) {
        return entries(key).stream().anyMatch(entry -> entry.form() != YamlEntry.Form.SCALAR);
    }

    private List<YamlEntry> entries(String key) {
        return entries.stream()
                .filter(entry -> FrontMatter.plain(entry.key()).equals(FrontMatter.plain(key)))
                .toList();
    }

    /**
     * The text with another value.
     *
     * @param key the key, in any spelling
     * @param value one line without spaces around; empty to remove the key
     * @return empty if the value cannot be written without a change of others
     */
    public Optional<FrontMatterText> with(String key, String value) {
        if (!isPlain(key) || isList(key)) {
            return Optional.empty();
        }
        List<YamlEntry> same = entries(key);
        if (value.isEmpty()) {
            return same.isEmpty() ? Optional.of(this) : verified(key, List.of(), List.of(without(same.getFirst())));
        }
        return verified(
                key,
                List.of(value),
                quotes(same.isEmpty() ? ' ' : same.getFirst().words().getFirst().quote()).stream()
                        .map(quote -> quoted(value, quote))
                        .map(written -> same.isEmpty()
                                ? added(key + ": " + written)
                                : replaced(same.getFirst().words().getFirst(), written))
                        .toList());
    }

    /**
     * The text with another list. Elements that stay keep their place and form, and others follow them.
     *
     * @param key the key, in any spelling
     * @param values the elements, each on one line without spaces around; empty to remove the key
     * @return empty if the list cannot be written without a change of other values
     */
    public Optional<FrontMatterText> with(String key, List<String> values) {
        if (!isPlain(key)) {
            return Optional.empty();
        }
        List<YamlEntry> same = entries(key);
        if (values.isEmpty()) {
            return same.isEmpty() ? Optional.of(this) : verified(key, List.of(), List.of(without(same.getFirst())));
        }
        List<String> ordered = new ArrayList<>(words(key));
        ordered.retainAll(values);
        values.stream().filter(value -> !ordered.contains(value)).forEach(ordered::add);
        List<Character> quotes = quotes(' ');
        return verified(
                key,
                ordered,
                quotes.stream()
                        .map(quote -> {
                            if (same.isEmpty()) {
                                return added(key + ": " + list(ordered, quote));
                            }
                            YamlEntry entry = same.getFirst();
                            return entry.form() == YamlEntry.Form.SCALAR
                                    ? replaced(entry.words().getFirst(), list(ordered, quote))
                                    : elements(entry, ordered, quote);
                        })
                        .toList());
    }

    private static String list(List<String> values, char quote) {
        return "["
                + String.join(
                        ", ", values.stream().map(value -> quoted(value, quote)).toList()) + "]";
    }

    /** First as it is written, then without quotes. */
    private static List<Character> quotes(char usual) {
        return usual == ' ' ? List.of(' ', '"', '\'') : List.of(usual, ' ', '"', '\'');
    }

    private static String quoted(String value, char quote) {
        return switch (quote) {
            case '"' -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case '\'' -> '\'' + value.replace("'", "''") + '\'';
            default -> value;
        };
    }

    /** The front matter with a word replaced. A missing value directly follows the colon. */
    private String replaced(YamlEntry.Word word, String written) {
        String yaml = source.frontMatter();
        boolean missing = word.start() == word.end();
        return yaml.substring(0, word.start()) + (missing ? " " : "") + written + yaml.substring(word.end());
    }

    private String added(String line) {
        int indent = entries.isEmpty() ? 0 : column(entries.getFirst().start());
        String yaml = source.frontMatter();
        String end = yaml.isEmpty() || yaml.endsWith("\n") ? "" : "\n";
        return yaml + end + " ".repeat(indent) + line + "\n";
    }

    /** The front matter without the lines of an entry. */
    private String without(YamlEntry entry) {
        String yaml = source.frontMatter();
        return yaml.substring(0, entry.start() - column(entry.start())) + yaml.substring(lineEnd(entry.end()));
    }

    private String elements(YamlEntry entry, List<String> values, char quote) {
        List<String> fresh = new ArrayList<>(values);
        fresh.removeAll(entry.values());
        List<String> written = fresh.stream().map(value -> quoted(value, quote)).toList();
        return entry.form() == YamlEntry.Form.FLOW ? flow(entry, values, written) : block(entry, values, written);
    }

    /** An element that stays keeps what separates it from the next one. */
    private String flow(YamlEntry entry, List<String> values, List<String> fresh) {
        String yaml = source.frontMatter();
        List<YamlEntry.Word> words = entry.words();
        StringBuilder list = new StringBuilder();
        String separator = "";
        for (int i = 0; i < words.size(); i++) {
            YamlEntry.Word word = words.get(i);
            if (values.contains(word.value())) {
                list.append(separator).append(yaml, word.start(), word.end());
                separator = i + 1 < words.size()
                        ? yaml.substring(word.end(), words.get(i + 1).start())
                        : ", ";
            }
        }
        for (String value : fresh) {
            list.append(separator).append(value);
            separator = ", ";
        }
        int start = words.isEmpty() ? entry.valueStart() + 1 : words.getFirst().start();
        int end = words.isEmpty() ? start : words.getLast().end();
        return yaml.substring(0, start) + list + yaml.substring(end);
    }

    private String block(YamlEntry entry, List<String> values, List<String> fresh) {
        StringBuilder yaml = new StringBuilder(source.frontMatter());
        YamlEntry.Word last = entry.words().getLast();
        String bullet = yaml.substring(last.start() - column(last.start()), last.start());
        StringBuilder more = new StringBuilder();
        fresh.forEach(value -> more.append(bullet).append(value).append('\n'));
        yaml.insert(lineEnd(last.end()), more);
        for (YamlEntry.Word word : entry.words().reversed()) {
            if (!values.contains(word.value())) {
                yaml.delete(word.start() - column(word.start()), lineEnd(word.end()));
            }
        }
        return yaml.toString();
    }

    private int column(int index) {
        return index - (source.frontMatter().lastIndexOf('\n', index - 1) + 1);
    }

    /** The index after the end of the line. */
    private int lineEnd(int index) {
        int end = source.frontMatter().indexOf('\n', index);
        return end < 0 ? source.frontMatter().length() : end + 1;
    }

    /** The first candidate that reads as intended, with all other values as they were. */
    private Optional<FrontMatterText> verified(String key, List<String> words, List<String> candidates) {
        for (String yaml : candidates) {
            FrontMatterText changed = of(whole(yaml)).orElse(null);
            if (changed != null
                    && changed.words(key).equals(words)
                    && others(key).equals(changed.others(key))) {
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }

    private List<Object> others(String key) {
        List<Object> others = new ArrayList<>(List.of(source.body()));
        matter.values().forEach((name, value) -> {
            if (!FrontMatter.plain(name).equals(FrontMatter.plain(key))) {
                others.add(List.of(name, value));
            }
        });
        return others;
    }

    private String whole(String yaml) {
        if (source.format() == Format.NONE) {
            return FENCE + yaml + FENCE + text;
        }
        int start = text.indexOf('\n') + 1;
        return text.substring(0, start)
                + yaml
                + text.substring(start + source.frontMatter().length());
    }
}
