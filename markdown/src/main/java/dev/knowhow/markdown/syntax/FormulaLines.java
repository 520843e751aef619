package dev.knowhow.markdown.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds formulas across several lines and keeps their lines from starting a block: {@code $$} to {@code $$},
 * {@code \\[} to {@code \\]}, and an environment of LaTeX that is a formula by itself, as MathJax reads it.
 */
final class FormulaLines {

    private static final int MAX_LENGTH = 20_000;

    /** What only looks like the start of a formula costs a scan of at most {@link #MAX_LENGTH}. */
    private static final int MAX_REJECTED = 1_000;

    private static final Pattern ENVIRONMENT = Pattern.compile(
            "\\\\begin\\{((?:equation|align|alignat|gather|multline|flalign|eqnarray|displaymath|math)\\*?)}");

    private final String source;
    private final NextIndex dollars;
    private int rejected;

    FormulaLines(String source) {
        this.source = source;
        this.dollars = new NextIndex(source, "$$");
    }

    /** The lines of a formula that begins on a line and ends on another, or is in brackets; null if missing. */
    Regions.@Nullable Region at(int start, int content, int end) {
        boolean bracket = source.startsWith("\\[", content);
        if (bracket || source.startsWith("\\begin{", content)) {
            Regions.Region region = rejected > MAX_REJECTED
                    ? null
                    : bracket ? bracketed(start, content, end) : environment(start, content, end);
            rejected += region == null ? 1 : 0;
            return region;
        }
        int open = dollars.from(content);
        int last = -1;
        boolean odd = false;
        for (int at = open; at >= 0 && at < end; at = source.indexOf("$$", at + 2)) {
            odd = !odd;
            last = at;
        }
        if (!odd || (last > content && Character.isLetterOrDigit(source.charAt(last - 1)))) {
            return null;
        }
        int close = source.indexOf("$$", end);
        if (close < 0 || close - last > MAX_LENGTH) {
            return null;
        }
        String formula = source.substring(end, close);
        if (!endsLine(close + 2) && !isFormulaInText(source.substring(last + 2, close))) {
            return null;
        }
        boolean apart = last == content;
        return formula.contains("\n```") || (!apart && formula.contains("\n\n"))
                ? null
                : region(source.substring(start, end), end, close, close + 2);
    }

    private Regions.@Nullable Region bracketed(int start, int content, int end) {
        int close = source.indexOf("\\]", content + 2, limit(content));
        if (close < 0 || !endsLine(close + 2)) {
            return null;
        }
        String formula = source.substring(content + 2, close);
        if (formula.contains("\n\n") || !looksLikeFormula(formula)) {
            return null;
        }
        String first = source.substring(start, content) + "$$" + source.substring(content + 2, Math.min(close, end));
        return region(first, Math.min(close, end), close, close + 2);
    }

    private Regions.@Nullable Region environment(int start, int content, int end) {
        Matcher begin = ENVIRONMENT.matcher(source).region(content, end);
        if (!begin.lookingAt()) {
            return null;
        }
        String tag = "\\end{" + begin.group(1) + "}";
        int last = source.indexOf(tag, begin.end(), limit(content));
        int close = last + tag.length();
        if (last < 0 || !endsLine(close) || source.substring(content, last).contains("\n\n")) {
            return null;
        }
        String first = source.substring(start, content) + "$$" + source.substring(content, Math.min(close, end));
        return region(first, Math.min(close, end), close, close);
    }

    private int limit(int content) {
        return Math.min(source.length(), content + MAX_LENGTH);
    }

    /** Two dollar signs in prose may also be a price or the number of a process. */
    private static boolean isFormulaInText(String formula) {
        boolean spaced = formula.isEmpty()
                || Character.isWhitespace(formula.charAt(0))
                || Character.isWhitespace(formula.charAt(formula.length() - 1));
        return !spaced && !formula.contains("\n\n") && looksLikeFormula(formula);
    }

    /** Escaped brackets may also enclose words. */
    static boolean looksLikeFormula(String text) {
        boolean sign = text.chars().anyMatch(c -> c == '\\' || c == '^' || c == '=');
        return !text.contains("](http") && (sign || (text.indexOf('_') >= 0 && !text.contains("](")));
    }

    private Regions.Region region(String first, int from, int close, int after) {
        int newline = source.indexOf('\n', after);
        int end = newline < 0 ? source.length() : newline;
        String containers = first.stripLeading().startsWith(">") ? " \t>" : " \t";
        StringBuilder lines = new StringBuilder(first);
        for (int i = from; i < close; i++) {
            char c = source.charAt(i);
            lines.append(c);
            if (c == '\n') {
                while (i + 1 < close && containers.indexOf(source.charAt(i + 1)) >= 0) {
                    lines.append(source.charAt(++i));
                }
                lines.append(Placeholders.LINE);
            }
        }
        return new Regions.Region(
                end, lines.append("$$").append(source, after, end).toString());
    }

    /** A punctuation mark or a label in braces may follow. */
    private boolean endsLine(int index) {
        int newline = source.indexOf('\n', index);
        String rest =
                source.substring(index, newline < 0 ? source.length() : newline).strip();
        return rest.isEmpty() || rest.length() == 1 || rest.startsWith("{") || rest.startsWith("\\tag");
    }
}
