package dev.knowhow.cli;

import dev.knowhow.cli.text.Paint;
import dev.knowhow.cli.text.Wrap;
import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Prints aligned text for people.
 *
 * @param out where to
 * @param columns how wide a line is
 * @param paint how to colour
 */
record Page(PrintStream out, int columns, Paint paint) {

    /** So wide a line of prose may be; the eye loses longer ones. */
    private static final int READABLE = 110;

    static Page of(Asked asked) {
        return new Page(asked.out(), Math.min(asked.around().width(), READABLE), asked.paint());
    }

    void line(String text) {
        out.println(text);
    }

    void blank() {
        out.println();
    }

    /** Safe text, wrapped, each line that far from the left. */
    void wrapped(int indent, String text, UnaryOperator<String> colour) {
        for (Wrap.Line line : Wrap.lines(text, room(indent))) {
            out.println(" ".repeat(indent) + colour.apply(text.substring(line.start(), line.end())));
        }
    }

    void lines(int indent, List<String> lines) {
        lines.forEach(line -> out.println(" ".repeat(indent) + line));
    }

    int room(int indent) {
        return Math.max(20, columns - indent);
    }
}
