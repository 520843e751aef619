package dev.knowhow.markdown.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Finds formulas across several lines, {@code $$} to {@code $$} or {@code \\[} to {@code \\]} on separate lines, and
 * keeps their lines from starting a block.
 */
final class FormulaLines {

    private static final int MAX_LENGTH = 20_000;

    private final String source;
    private final NextIndex dollars;

    FormulaLines(String source) {
        this.source = source;
        this.dollars = new NextIndex(source, "$$");
    }

    /** The lines of a formula that begins on a line and ends on another, or is in brackets; null if missing. */
    Regions.@Nullable Region at(int start, int content, int end) {
        if (source.startsWith("\\[", content)) {
            return bracketed(start, content, end);
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
        if (close < 0 || close - last > MAX_LENGTH || !endsLine(close + 2)) {
            return null;
        }
        String formula = source.substring(end, close);
        boolean apart = last == content;
        return formula.contains("\n```") || (!apart && formula.contains("\n\n"))
                ? null
                : region(source.substring(start, end), end, close);
    }

    private Regions.@Nullable Region bracketed(int start, int content, int end) {
        int close = source.indexOf("\\]", content + 2);
        if (close < 0 || close - content > MAX_LENGTH || !endsLine(close + 2)) {
            return null;
        }
        String formula = source.substring(content + 2, close);
        if (formula.contains("\n\n") || !looksLikeFormula(formula)) {
            return null;
        }
        String first = source.substring(start, content) + "$$" + source.substring(content + 2, Math.min(close, end));
        return region(first, Math.min(close, end), close);
    }

    /** Escaped brackets may also enclose words. */
    static boolean looksLikeFormula(String text) {
        boolean sign = text.chars().anyMatch(c -> c == '\\' || c == '^' || c == '=');
        return !text.contains("](http") && (sign || (text.indexOf('_') >= 0 && !text.contains("](")));
    }

    private Regions.Region region(String first, int from, int close) {
        int after = close + 2;
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
