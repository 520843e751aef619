package dev.knowhow.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Converts a text, but not its fenced code and code spans. */
final class OutsideCode {

    private final String source;
    private final StringBuilder masked;
    private final List<String> code = new ArrayList<>();
    private final Fences fences = new Fences();
    private final CodeSpans spans;

    private OutsideCode(String source) {
        this.source = source;
        this.masked = new StringBuilder(source.length());
        this.spans = new CodeSpans(source);
    }

    /** The converted text, with the number of lines that the conversion gives. */
    static String convert(String text, UnaryOperator<String> conversion) {
        String converted = conversion.apply(text);
        if (converted.equals(text) || (text.indexOf('`') < 0 && !text.contains("~~~"))) {
            return converted;
        }
        OutsideCode outside = new OutsideCode(Placeholders.isIn(text) ? Placeholders.replaced(text) : text);
        outside.mask();
        return outside.restored(conversion.apply(outside.masked.toString()));
    }

    private void mask() {
        for (int start = 0; start < source.length(); ) {
            int newline = source.indexOf('\n', start);
            int end = newline < 0 ? source.length() : newline;
            int content = Fences.content(source, start, end);
            if (fences.take(source, content, end)) {
                mask(start, end);
            } else {
                maskSpans(start, end);
            }
            masked.append(source, end, Math.min(end + 1, source.length()));
            start = end + 1;
        }
    }

    private void maskSpans(int start, int end) {
        int done = start;
        for (int tick = source.indexOf('`', start); tick >= 0 && tick < end; tick = source.indexOf('`', done)) {
            masked.append(source, done, tick);
            done = spans.after(tick, end);
            mask(tick, done);
        }
        masked.append(source, done, end);
    }

    private void mask(int start, int end) {
        masked.append(Placeholders.CODE).append(code.size()).append(Placeholders.CODE);
        code.add(source.substring(start, end));
    }

    private String restored(String converted) {
        StringBuilder restored = new StringBuilder(source.length());
        int done = 0;
        for (int open = converted.indexOf(Placeholders.CODE); open >= 0; ) {
            int close = converted.indexOf(Placeholders.CODE, open + 1);
            if (close < 0) {
                break; // a conversion cut a mask
            }
            restored.append(converted, done, open).append(code.get(Integer.parseInt(converted, open + 1, close, 10)));
            done = close + 1;
            open = converted.indexOf(Placeholders.CODE, done);
        }
        return restored.append(converted, done, converted.length()).toString();
    }
}
