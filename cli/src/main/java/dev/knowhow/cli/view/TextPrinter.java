package dev.knowhow.cli.view;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.text.Paint;
import dev.knowhow.cli.text.Width;
import dev.knowhow.cli.text.Wrap;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Prints aligned text for people.
 *
 * @param out where to
 * @param columns how wide a line is
 * @param paint how to colour
 * @param today the day it is printed
 */
public record TextPrinter(PrintStream out, int columns, Paint paint, LocalDate today) {

    /** So wide a line of prose may be; the eye loses longer ones. */
    private static final int READABLE = 110;

    private static final int NARROWEST = 8;

    /** A printer to standard output. */
    public static TextPrinter of(Invocation invocation) {
        return new TextPrinter(
                invocation.out(),
                Math.min(invocation.environment().width(), READABLE),
                invocation.paint(),
                LocalDate.now(invocation.environment().clock()));
    }

    /** Prints a line. */
    public void line(String text) {
        out.println(text);
    }

    void blank() {
        out.println();
    }

    /** Safe text, wrapped, each line that far from the left. */
    public void wrapped(int indent, String text, UnaryOperator<String> colour) {
        for (Wrap.Line line : Wrap.lines(text, room(indent))) {
            out.println(" ".repeat(indent) + colour.apply(text.substring(line.start(), line.end())));
        }
    }

    /** Prints sanitized items, as many on a line as fit. Only an item wider than a line is broken. */
    public void items(int indent, List<String> items, UnaryOperator<String> colour) {
        var line = new StringBuilder();
        for (String item : items) {
            if (!line.isEmpty() && Width.of(line.toString()) + 2 + Width.of(item) > room(indent)) {
                wrapped(indent, line.toString(), colour);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : "  ").append(item);
        }
        wrapped(indent, line.toString(), colour);
    }

    void lines(int indent, List<String> lines) {
        lines.forEach(line -> out.println(" ".repeat(indent) + line));
    }

    int room(int indent) {
        return Math.max(NARROWEST, columns - indent);
    }
}
