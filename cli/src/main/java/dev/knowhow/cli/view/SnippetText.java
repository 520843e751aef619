package dev.knowhow.cli.view;

import dev.knowhow.cli.text.Paint;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.text.Wrap;
import dev.knowhow.query.Snippet;
import dev.knowhow.query.Snippet.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * A snippet ready to print: cleaned, with its highlights still on the right words.
 *
 * @param text safe text on one line
 * @param marks the places to set off
 */
record SnippetText(String text, List<Range> marks) {

    static SnippetText of(Snippet snippet) {
        var text = new StringBuilder();
        var marks = new ArrayList<Range>();
        int at = 0;
        for (Range range : snippet.highlights()) {
            text.append(Plain.line(snippet.text().substring(at, range.start())));
            int start = text.length();
            text.append(Plain.line(snippet.text().substring(range.start(), range.end())));
            marks.add(new Range(start, text.length()));
            at = range.end();
        }
        text.append(Plain.line(snippet.text().substring(at)));
        return new SnippetText(text.toString(), marks);
    }

    /** The first lines, wrapped to a number of columns. */
    List<String> lines(int columns, int most, Paint paint) {
        var lines = new ArrayList<String>();
        for (Wrap.Line line : Wrap.lines(text, columns)) {
            if (lines.size() == most) {
                break;
            }
            lines.add(painted(line, paint));
        }
        return lines;
    }

    private String painted(Wrap.Line line, Paint paint) {
        var painted = new StringBuilder();
        int at = line.start();
        for (Range mark : marks) {
            int start = Math.clamp(mark.start(), at, line.end());
            int end = Math.clamp(mark.end(), start, line.end());
            painted.append(text, at, start).append(paint.bold(text.substring(start, end)));
            at = end;
        }
        return painted.append(text, at, line.end()).toString();
    }
}
