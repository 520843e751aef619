package dev.knowhow.web.editing;

import dev.knowhow.web.editing.VersionText.Line;
import dev.knowhow.web.editing.VersionText.Line.Kind;
import java.util.List;

/** A line of a difference, for the template {@code difference}. */
record DifferenceRow(String text, boolean added, boolean removed) {

    static List<DifferenceRow> of(List<Line> lines) {
        return lines.stream()
                .map(line -> new DifferenceRow(line.text(), line.kind() == Kind.ADDED, line.kind() == Kind.REMOVED))
                .toList();
    }
}
