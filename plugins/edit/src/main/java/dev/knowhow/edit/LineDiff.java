package dev.knowhow.edit;

import dev.knowhow.web.editing.VersionText.Line;
import dev.knowhow.web.editing.VersionText.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;

/** The difference of two texts as lines. */
final class LineDiff {

    private static final int CONTEXT = 2;

    private LineDiff() {}

    /** The changed lines with some around them. */
    static List<Line> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        List<Line> lines = new ArrayList<>();
        int shown = 0;
        List<Edit> edits =
                new BoundedDiff().diff(LineSequence.COMPARATOR, new LineSequence(old), new LineSequence(fresh));
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            int next = i + 1 < edits.size() ? edits.get(i + 1).getBeginA() : old.size();
            int from = Math.max(shown, edit.getBeginA() - CONTEXT);
            if (from > shown) {
                lines.add(new Line(Kind.GAP, "…"));
            }
            add(lines, Kind.SAME, old.subList(from, edit.getBeginA()));
            add(lines, Kind.REMOVED, old.subList(edit.getBeginA(), edit.getEndA()));
            add(lines, Kind.ADDED, fresh.subList(edit.getBeginB(), edit.getEndB()));
            shown = Math.min(next, edit.getEndA() + CONTEXT);
            add(lines, Kind.SAME, old.subList(edit.getEndA(), shown));
        }
        return lines;
    }

    private static void add(List<Line> lines, Kind kind, List<String> more) {
        more.forEach(line -> lines.add(new Line(kind, line)));
    }
}
