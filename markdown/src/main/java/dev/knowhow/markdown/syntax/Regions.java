package dev.knowhow.markdown.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds regions of lines that are comments or program text in a dialect. */
final class Regions {

    private static final String FENCE = "~~~~~~~~";
    private static final String DRAWER_END = ":END:";

    /** Hugo's shortcode for program text, and those of common themes. */
    private static final Set<String> CODE = Set.of(
            "highlight", "code", "codeblock", "code-block", "code-toggle", "command", "console", "terminal", "mermaid");

    private final String source;
    private final TemplateScanner templates;
    private final FormulaLines formulas;
    private final NextIndex comments;
    private final NextIndex liquidComments;
    private final NextIndex highlights;
    private final NextIndex drawers;
    private final NextIndex gaps;
    private final Map<String, NextIndex> shortcodes = new HashMap<>();
    private @Nullable NextIndex orgEnd;

    /**
     * A region of lines.
     *
     * @param end the index of the end of its last line
     * @param replacement the text to parse instead, with the same number of lines
     */
    record Region(int end, String replacement) {}

    Regions(String source) {
        this.source = source;
        this.templates = new TemplateScanner(source);
        this.formulas = new FormulaLines(source);
        this.comments = new NextIndex(source, "%%");
        this.liquidComments = new NextIndex(source, "endcomment");
        this.highlights = new NextIndex(source, "endhighlight");
        this.drawers = new NextIndex(source, DRAWER_END);
        this.gaps = new NextIndex(source, "\n\n");
    }

    TemplateScanner templates() {
        return templates;
    }

    /** The region that begins at a line; null if missing. */
    @Nullable Region at(int start, int content, int end) {
        Region formula = formulas.at(start, content, end);
        if (formula != null) {
            return formula;
        }
        return switch (source.charAt(content)) {
            case '%' -> source.startsWith("%%", content) ? comment(start, content, end) : null;
            case '{' -> template(start, content, end);
            case ':' -> source.startsWith(":LOGBOOK:", content) ? drawer(start, end) : null;
            case '#' -> source.regionMatches(true, content, "#+begin_src", 0, 11) ? org(start, end) : null;
            default -> null;
        };
    }

    /** Obsidian's comment. A comment on one line is left to the inline parser. */
    private @Nullable Region comment(int start, int content, int end) {
        int close = comments.from(content + 2);
        return close < end ? null : blank(start, close + 2, lineEnd(close));
    }

    /** The times at which a task of Logseq or Org changed. It contains no blank line. */
    private @Nullable Region drawer(int start, int end) {
        int close = drawers.from(end);
        int gap = gaps.from(end);
        return close < 0 || (gap >= 0 && gap < close)
                ? null
                : blank(start, close + DRAWER_END.length(), lineEnd(close));
    }

    private @Nullable Region template(int start, int content, int end) {
        int after = templates.after(content, end);
        if (after < 0) {
            return null;
        }
        String name = source.substring(content + 2, after - 2)
                .replaceAll("^[<%-]+", "")
                .strip();
        if (name.startsWith("comment")) {
            int close = liquidComments.from(after);
            int stop = close < 0 ? -1 : templates.after(source.lastIndexOf('{', close), source.length());
            return stop < 0 ? null : blank(start, stop, lineEnd(stop));
        }
        if (after != end) {
            return null;
        }
        boolean shortcode = source.startsWith("{{<", content) || source.startsWith("{{%", content);
        int close = shortcode
                ? closed(source.substring(content, content + 3), name.split("\\s", 2)[0], after)
                : name.startsWith("highlight") ? highlights.from(after) : -1;
        return close < 0 ? null : fenced(start, end, close);
    }

    /** The index of the end tag of a Hugo shortcode with program text, with and without spaces; -1 if missing. */
    private int closed(String opening, String name, int after) {
        if (!CODE.contains(name)) {
            return -1;
        }
        int first = Stream.of(" /", "/", " / ", "/ ")
                .mapToInt(slash -> shortcode(opening + slash + name, after))
                .filter(close -> close >= 0)
                .min()
                .orElse(-1);
        int next = shortcode(opening + " " + name, after);
        return next >= 0 && next < first ? -1 : first; // some themes have a shortcode of this name without an end
    }

    private int shortcode(String tag, int after) {
        return shortcodes
                .computeIfAbsent(tag, any -> new NextIndex(source, tag))
                .from(after);
    }

    private @Nullable Region org(int start, int end) {
        if (orgEnd == null) {
            orgEnd = new NextIndex(source.toLowerCase(Locale.ROOT), "\n#+end_src");
        }
        int close = orgEnd.from(end);
        return close < 0 ? null : fenced(start, end, close + 1);
    }

    /** Keeps the line ends, and the text after the comment on its last line. */
    private Region blank(int start, int stop, int end) {
        StringBuilder lines = new StringBuilder();
        for (int i = source.indexOf('\n', start); i >= 0 && i < stop; i = source.indexOf('\n', i + 1)) {
            lines.append('\n');
        }
        return new Region(end, lines.append(source, Math.min(stop, end), end).toString());
    }

    private Region fenced(int start, int end, int close) {
        int lastLine = source.lastIndexOf('\n', close);
        if (lastLine < end) {
            return new Region(end, source.substring(start, end)); // closed on the line it was opened on
        }
        return new Region(lineEnd(close), FENCE + source.substring(end, lastLine + 1) + FENCE);
    }

    private int lineEnd(int index) {
        int newline = source.indexOf('\n', index);
        return newline < 0 ? source.length() : newline;
    }
}
