package dev.knowhow.markdown.syntax;

import dev.knowhow.spi.Conventions;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites Markdown of the dialects where it does not fit CommonMark: wiki links become {@link Placeholders}, templates
 * in link targets are evaluated, comments and program text across blocks are blanked or fenced. One pass; the number of
 * lines does not change.
 */
final class Rewriter {

    private static final int MAX_TAG_LENGTH = 1_000;
    private static final int MAX_FORMULA_LENGTH = 1_000;

    /** Not links: GitLab and Azure DevOps list headings or pages in their places; VitePress does for {@code toc}. */
    private static final Set<String> TABLES_OF_CONTENTS = Set.of("_TOC_", "_TOSP_");

    /** A video of VuePress, by its number at the service. */
    private static final Pattern VIDEO = Pattern.compile("@\\[(youtube|vimeo)]\\(([\\w-]{1,40})\\)");

    private final String source;
    private final boolean mdx;
    private final Conventions conventions;
    private final NextIndex wikiLinks;
    private final NextIndex videos;
    private final NextIndex braces;
    private final NextIndex percents;
    private final NextIndex parentheses;
    private final NextIndex brackets;
    private final Regions regions;
    private final TabOutline outline;
    private final Fences fences = new Fences();
    private final CodeSpans codeSpans;
    private @Nullable StringBuilder out;
    private int copied;

    private Rewriter(String source, boolean mdx, Conventions conventions) {
        this.source = source;
        this.mdx = mdx;
        this.conventions = conventions;
        this.wikiLinks = new NextIndex(source, "[[");
        this.videos = new NextIndex(source, "@[");
        this.braces = new NextIndex(source, "{{");
        this.percents = new NextIndex(source, "{%");
        this.parentheses = new NextIndex(source, "\\(");
        this.brackets = new NextIndex(source, "\\[");
        this.regions = new Regions(source);
        this.outline = new TabOutline(source);
        this.codeSpans = new CodeSpans(source);
    }

    /** The text to parse; the same text if nothing has to be rewritten. */
    static String rewrite(String source, boolean mdx, Conventions conventions) {
        String clean = DelimiterLimit.limited(Placeholders.isIn(source) ? Placeholders.replaced(source) : source);
        return isPlainCommonMark(clean) ? clean : new Rewriter(clean, mdx, conventions).rewrite();
    }

    /** Most notes are plain CommonMark, and a search for a few strings is much faster than a pass over the lines. */
    private static boolean isPlainCommonMark(String source) {
        return !source.contains("[[")
                && !source.contains("@[")
                && !source.contains("{{")
                && !source.contains("{%")
                && !source.contains("%%")
                && !source.contains("#+")
                && !source.contains("import ")
                && !source.contains("export ")
                && !source.contains("markdown=")
                && !source.contains("$$")
                && !source.contains("\\[")
                && !source.contains("\\(")
                && !source.contains("\\begin{")
                && !source.contains(":LOGBOOK:")
                && !source.contains("\n\t");
    }

    private String rewrite() {
        int start = 0;
        while (start < source.length()) {
            int newline = source.indexOf('\n', start);
            int end = newline < 0 ? source.length() : newline;
            start = Math.max(end + 1, line(start, end));
        }
        return out == null
                ? source
                : out.append(source, copied, source.length()).toString();
    }

    /** Rewrites a line. Returns the index at which to continue, if that is beyond the next line. */
    private int line(int start, int end) {
        int tabs = outline.tabs(start, end);
        if (tabs > 0) {
            replace(start, start + tabs, "");
        }
        int content = Fences.content(source, start, end);
        boolean code = fences.take(source, content, end);
        if (!code && content < end) {
            Regions.Region region = regions.at(start + tabs, content, end);
            if (region != null) {
                replace(start + tabs, region.end(), region.replacement());
                return region.end() + 1;
            }
            if (ModuleLine.matches(source, start, end, mdx) || enclosesMarkdown(content, end)) {
                replace(start + tabs, end, "");
                return end + 1;
            }
        }
        boolean wanted = wikiLinks.isBefore(content, end)
                || (!code
                        && (videos.isBefore(content, end)
                                || braces.isBefore(content, end)
                                || percents.isBefore(content, end)
                                || parentheses.isBefore(content, end)
                                || brackets.isBefore(content, end)));
        if (wanted) {
            inlines(content, end, code);
        }
        return end + 1;
    }

    /** Whether an HTML tag on its own line encloses Markdown, as in kramdown and MkDocs. */
    private boolean enclosesMarkdown(int content, int end) {
        return source.charAt(content) == '<'
                && source.charAt(end - 1) == '>'
                && end - content < MAX_TAG_LENGTH
                && source.substring(content, end).contains(" markdown=");
    }

    /** Wiki links are replaced even in code, where they are restored later: an apparent fence may not be one. */
    private void inlines(int content, int end, boolean code) {
        for (int i = content; i < end; i++) {
            char c = source.charAt(i);
            if (c == '[') {
                i = i + 1 < end && source.charAt(i + 1) == '[' ? wikiLink(content, i, end, code) : i;
            } else if (c == '@' && !code) {
                i = video(i, end);
            } else if (c == '\\' && !code) {
                i = formula(i, end);
            } else if (c == '`' && !code) {
                i = codeSpans.after(i, end) - 1;
            } else if (c == ']' && !code && i + 1 < end) {
                char next = source.charAt(i + 1);
                if (next == '(' || (next == ':' && source.charAt(content) == '[')) {
                    i = target(i + 2, end);
                }
            }
        }
    }

    /** Rewrites a video as a link. Returns the index of the last character handled. */
    private int video(int at, int end) {
        Matcher video = VIDEO.matcher(source).region(at, end);
        if (!video.lookingAt()) {
            return at;
        }
        String site = video.group(1).equals("vimeo") ? "https://vimeo.com/" : "https://www.youtube.com/watch?v=";
        replace(at, video.end(), "[" + video.group(1) + "](" + site + video.group(2) + ")");
        return video.end() - 1;
    }

    /** Returns the index of the last character handled. */
    private int wikiLink(int content, int open, int end, boolean code) {
        int close = wikiEnd(open, end);
        if (close < 0) {
            return open;
        }
        char next = close + 2 < end ? source.charAt(close + 2) : ' ';
        boolean label = next == '(' || (next == '[' && !source.startsWith("[[", close + 2));
        if (label) {
            return open; // [[1]](url) and [[1]][ref] are links whose text is in brackets
        }
        String name = source.substring(open + 2, close);
        boolean alone = open == content && source.substring(close + 2, end).isBlank();
        if (!code && (TABLES_OF_CONTENTS.contains(name) || (alone && name.equals("toc")))) {
            replace(open, close + 2, "");
            return close + 1;
        }
        boolean embed = open > copied && source.charAt(open - 1) == '!';
        replace(
                embed ? open - 1 : open,
                close + 2,
                token(open, close, embed ? Placeholders.EMBED : Placeholders.OPEN, code));
        return close + 1;
    }

    private String token(int open, int close, char kind, boolean code) {
        String content = source.substring(open + 2, close);
        String written = kind + content.replace('|', Placeholders.BAR) + Placeholders.CLOSE;
        String link = code ? content : conventions.wikiLink(content);
        if (link.equals(content)) {
            return written;
        }
        boolean embed = link.startsWith("!");
        return (embed ? Placeholders.EMBED : kind)
                + link.substring(embed ? 1 : 0).replace('|', Placeholders.BAR)
                + Placeholders.WRITTEN
                + written;
    }

    /** Rewrites a formula in escaped parentheses or brackets. Returns the index of the last character handled. */
    private int formula(int open, int end) {
        boolean display = source.startsWith("\\[", open);
        if (!display && !source.startsWith("\\(", open)) {
            return open + 1;
        }
        int close = source.indexOf(display ? "\\]" : "\\)", open + 2, Math.min(end, open + MAX_FORMULA_LENGTH));
        if (close < 0 || !FormulaLines.looksLikeFormula(source.substring(open + 2, close))) {
            return open + 1;
        }
        String mark = display ? "$$" : "$";
        replace(open, close + 2, mark + source.substring(open + 2, close).strip() + mark);
        return close + 1;
    }

    /** The index of the {@code ]]} that ends the wiki link at an index; -1 if missing. */
    private int wikiEnd(int open, int end) {
        boolean blank = true;
        for (int i = open + 2; i < end; i++) {
            char c = source.charAt(i);
            if (c == '[') {
                return -1;
            }
            if (c == ']') {
                return !blank && i + 1 < end && source.charAt(i + 1) == ']' ? i : -1;
            }
            blank &= c == ' ';
        }
        return -1;
    }

    /**
     * Rewrites a link target that contains templates or is a wiki link. Returns the index of the last character
     * handled.
     */
    private int target(int from, int end) {
        int start = from;
        while (start < end && source.charAt(start) == ' ') {
            start++;
        }
        if (source.startsWith("[[", start) && start + 2 < end) {
            int close = wikiEnd(start, end);
            if (close >= 0 && close + 2 < end && source.charAt(close + 2) == ')') {
                replace(start, close + 2, "<" + token(start, close, Placeholders.OPEN, false) + ">");
                return close + 1;
            }
            return from - 1;
        }
        int stop = regions.templates().targetEnd(start, end);
        if (stop > start && endsTarget(stop, end)) {
            replace(start, stop, "<" + TemplateTarget.evaluate(source.substring(start, stop)) + ">");
            return stop - 1;
        }
        return from - 1;
    }

    /** Whether a link target may end here: before its bracket, its title, or the end of the line. */
    private boolean endsTarget(int stop, int end) {
        int i = stop;
        while (i < end && source.charAt(i) == ' ') {
            i++;
        }
        char next = i < end ? source.charAt(i) : ')';
        return next == ')' || (i > stop && (next == '"' || next == '\'' || next == '('));
    }

    private void replace(int from, int to, String with) {
        if (out == null) {
            out = new StringBuilder(source.length() + 64);
        }
        out.append(source, copied, from).append(with);
        copied = to;
    }
}
