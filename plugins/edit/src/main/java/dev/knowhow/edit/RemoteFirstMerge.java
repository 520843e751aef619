package dev.knowhow.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/**
 * A file that both sides changed, as one text. Where both only added lines, such as comments, both additions stay,
 * those of the remote first; not in the front matter, where a key may stand once. At any other place with two versions
 * the remote's stays.
 *
 * @param bytes the merged file; must not be changed
 * @param isComplete whether all lines of both sides are in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record RemoteFirstMerge(byte[] bytes, boolean isComplete) {

    private static final List<String> FENCES = List.of("---", "+++");

    static RemoteFirstMerge of(byte[] base, byte[] here, byte[] remote) {
        if (TextFile.of(here).isEmpty() || TextFile.of(remote).isEmpty()) {
            return new RemoteFirstMerge(remote, false);
        }
        RawText before = new RawText(base);
        RawText theirs = new RawText(remote);
        RawText ours = new RawText(here);
        BoundedDiff diff = new BoundedDiff();
        MergeResult<RawText> result = new MergeAlgorithm(diff).merge(RawTextComparator.DEFAULT, before, theirs, ours);
        EditList edits = diff.diff(RawTextComparator.DEFAULT, before, ours);
        EditList editsOfRemote = diff.diff(RawTextComparator.DEFAULT, before, theirs);
        int body = body(theirs);
        StringBuilder out = new StringBuilder();
        boolean complete = true;
        Optional<Edit> added = Optional.empty();
        for (MergeChunk chunk : result) {
            RawText side = result.getSequences().get(chunk.getSequenceIndex());
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> ThreeWayMerge.append(out, ThreeWayMerge.lines(side, chunk));
                case FIRST_CONFLICTING_RANGE -> {
                    ThreeWayMerge.append(out, ThreeWayMerge.lines(side, chunk));
                    added = chunk.getBegin() < body ? Optional.empty() : addition(chunk, editsOfRemote);
                }
                case NEXT_CONFLICTING_RANGE -> {
                    Edit addition =
                            added.isEmpty() ? null : addition(chunk, edits).orElse(null);
                    complete &= addition != null;
                    if (addition != null) {
                        ThreeWayMerge.append(out, isApart(side, addition, chunk) ? "\n" : "");
                        ThreeWayMerge.append(out, ThreeWayMerge.lines(side, chunk));
                    }
                }
                case BASE_CONFLICTING_RANGE -> {} // JGit shortens it by lines that both sides have, so it says nothing
            }
        }
        return new RemoteFirstMerge(out.toString().getBytes(StandardCharsets.UTF_8), complete);
    }

    /** The edit that added the lines; empty if they replace others. */
    private static Optional<Edit> addition(MergeChunk chunk, EditList edits) {
        return edits.stream()
                .filter(edit -> edit.getType() == Edit.Type.INSERT
                        && edit.getBeginB() <= chunk.getBegin()
                        && chunk.getEnd() <= edit.getEndB())
                .findFirst();
    }

    /** Whether an empty line, which both sides added, divides the lines from those next to them. */
    private static boolean isApart(RawText text, Edit addition, MergeChunk lines) {
        return (lines.getBegin() > addition.getBeginB()
                        && text.getString(lines.getBegin() - 1).isBlank())
                || (lines.getEnd() < addition.getEndB()
                        && text.getString(lines.getEnd()).isBlank());
    }

    /** The number of lines of the front matter. */
    private static int body(RawText text) {
        String first = text.size() == 0 ? "" : text.getString(0).strip();
        if (FENCES.contains(first)) {
            for (int i = 1; i < text.size(); i++) {
                if (text.getString(i).strip().equals(first)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
