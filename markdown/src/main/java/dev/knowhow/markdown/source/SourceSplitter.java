package dev.knowhow.markdown.source;

import dev.knowhow.markdown.source.Source.Format;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the front matter of a note: by its fences, by its braces, or line by line for Org and Logseq. */
public final class SourceSplitter {

    private static final Pattern KEY = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .-]{0,60}:(\\s.*)?");
    private static final Pattern META = Pattern.compile(" {0,3}([A-Za-z0-9_-]+):(?:\\s.*)?");
    private static final Pattern END = Pattern.compile("(?:---|\\.\\.\\.)\\s*");
    private static final Pattern MORE = Pattern.compile(" {4}|\\t");
    private static final Set<String> CERTAIN = Set.of(
            "title",
            "author",
            "authors",
            "date",
            "tags",
            "tag",
            "created",
            "updated",
            "category",
            "categories",
            "keywords",
            "lang",
            "language",
            "slug",
            "status",
            "template",
            "summary",
            "description");
    private static final Pattern ORG = Pattern.compile("#\\+[A-Za-z_]+(\\[\\])?:.*");
    private static final Pattern ORG_BLOCK = Pattern.compile("(?i)#\\+(begin|end)_.*");
    private static final Pattern LOGSEQ = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_/.-]{0,60}::(\\s.*)?");

    private static final Pattern PROPERTY = Pattern.compile("\\p{L}[^:\\n]{0,60}: +\\S.*");

    private final String text;
    private final boolean bareMetadata;

    private SourceSplitter(String text, boolean bareMetadata) {
        this.text = text;
        this.bareMetadata = bareMetadata;
    }

    /**
     * Splits the text of a note.
     *
     * @param bareMetadata whether {@code key: value} lines without fences are front matter; if not, only unambiguous
     *     keys are
     */
    public static Source split(String text, boolean bareMetadata) {
        return new SourceSplitter(text, bareMetadata).split();
    }

    /** Splits a page that Notion exported. Its properties are lines below the title, and are shown in the body, too. */
    public static Source splitNotion(String text) {
        SourceSplitter splitter = new SourceSplitter(text, false);
        int start = splitter.after(splitter.after(0));
        int end = start;
        while (end < text.length() && PROPERTY.matcher(splitter.line(end)).matches()) {
            end = splitter.after(end);
        }
        boolean paragraph = end == text.length() || splitter.line(end).isBlank();
        return text.startsWith("# ") && paragraph && end > start
                ? new Source(Format.META, text.substring(start, end), 3, text, 1)
                : splitter.split();
    }

    private Source split() {
        String first = line(0);
        if (first.stripTrailing().equals("---")) {
            return fenced(Format.YAML, line -> line.equals("---") || line.equals("..."));
        }
        if (first.stripTrailing().equals("+++")) {
            return fenced(Format.TOML, line -> line.equals("+++"));
        }
        if (first.startsWith("{")) {
            return braced();
        }
        if (first.startsWith("#+")) {
            return lines(
                    Format.ORG,
                    line -> ORG.matcher(line).matches()
                            && !ORG_BLOCK.matcher(line).matches());
        }
        Source logseq = lines(Format.LOGSEQ, line -> LOGSEQ.matcher(line).matches());
        return logseq.format() == Format.NONE ? metadata() : logseq;
    }

    /**
     * Lines of {@code key: value} at the top. Prose may begin with a word and a colon, too, so all keys must be known.
     * Where a dialect has such metadata, a known key or two keys are enough, and text may follow known keys at once.
     */
    private Source metadata() {
        int keys = 0;
        boolean known = false;
        boolean unknown = false;
        int end = 0;
        int number = 1;
        while (end < text.length() && !line(end).isBlank()) {
            String line = line(end);
            if (bareMetadata && keys > 0 && END.matcher(line).matches()) {
                break;
            }
            if (keys == 0 || !MORE.matcher(line).lookingAt()) {
                Matcher key = META.matcher(line);
                if (!key.matches()) {
                    unknown |= !bareMetadata;
                    break;
                }
                boolean certain = CERTAIN.contains(key.group(1).toLowerCase(Locale.ROOT));
                known |= certain;
                unknown |= !certain;
                keys++;
            }
            end = after(end);
            number++;
        }
        boolean closed = end == text.length()
                || line(end).isBlank()
                || END.matcher(line(end)).matches();
        boolean isMetadata = bareMetadata ? (known || keys > 1) && (closed || !unknown) : known && !unknown;
        if (!isMetadata) {
            return Source.bodyOnly(text);
        }
        boolean fence = end < text.length() && END.matcher(line(end)).matches();
        return new Source(
                Format.META,
                text.substring(0, end),
                1,
                text.substring(fence ? after(end) : end),
                fence ? number + 1 : number);
    }

    private Source fenced(Format format, Predicate<String> end) {
        int begin = after(0);
        int line = 2;
        for (int at = begin; at < text.length(); at = after(at), line++) {
            if (end.test(line(at).stripTrailing())) {
                return format == Format.TOML || containsKeys(begin, at)
                        ? new Source(format, text.substring(begin, at), 2, text.substring(after(at)), line + 1)
                        : Source.bodyOnly(text);
            }
        }
        return format == Format.YAML ? unclosed(begin) : Source.bodyOnly(text);
    }

    /** Two thematic breaks look like the fences of front matter; the text between them decides. */
    private boolean containsKeys(int begin, int end) {
        for (int at = begin; at < end; at = after(at)) {
            String line = line(at);
            if (!line.isBlank() && !line.startsWith("#")) {
                return KEY.matcher(line).matches() || "{\"'?[&!%@`*|>- \t".indexOf(line.charAt(0)) >= 0;
            }
        }
        return true;
    }

    /** A thematic break at the top of a note looks the same; front matter needs a key after it. */
    private Source unclosed(int begin) {
        int end = begin;
        int line = 2;
        while (end < text.length() && !line(end).isBlank() && !line(end).startsWith("#")) {
            end = after(end);
            line++;
        }
        return KEY.matcher(line(begin)).matches()
                ? new Source(Format.UNCLOSED, text.substring(begin, end), 2, text.substring(end), line)
                : Source.bodyOnly(text);
    }

    private Source braced() {
        int end = JsonExtent.end(text);
        if (end < 0) {
            return Source.bodyOnly(text);
        }
        int next = after(end);
        int line =
                1 + (int) text.substring(0, next).chars().filter(c -> c == '\n').count();
        return new Source(Format.JSON, text.substring(0, end), 1, text.substring(next), line);
    }

    private Source lines(Format format, Predicate<String> belongs) {
        int end = 0;
        int line = 1;
        while (end < text.length() && belongs.test(line(end))) {
            end = after(end);
            line++;
        }
        return end == 0
                ? Source.bodyOnly(text)
                : new Source(format, text.substring(0, end), 1, text.substring(end), line);
    }

    private String line(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }

    private int after(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }
}
