package dev.knowhow.edit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/**
 * A file that both sides changed, as one text. Where both only added lines, such as comments, both additions stay,
 * those of the remote first; not in or before the first lines up to an empty line, nor in the front matter, where a key
 * may stand once and a line above it would make it text. At any other place with two versions the remote's stays.
 *
 * @param bytes the merged file; must not be changed
 * @param isComplete whether all lines of both sides are in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record RemoteFirstMerge(byte[] bytes, boolean isComplete) {

    /** The first lines of front matter between lines, each with its possible last lines. */
    private static final Map<String, Set<String>> FENCES = Map.of(
            "---", Set.of("---", "..."),
            "+++", Set.of("+++"),
            "{", Set.of("}"));

    /** Takes whether the file is a table, whose lines stand for themselves. */
    static RemoteFirstMerge of(boolean isTable, byte[] base, byte[] here, byte[] remote) {
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
        int body = isTable ? 0 : body(before);
        int bodyOfRemote = isTable ? 0 : body(theirs);
        int bodyHere = isTable ? 0 : body(ours);
        StringBuilder out = new StringBuilder();
        boolean complete = true;
        Optional<Edit> added = Optional.empty();
        for (MergeChunk chunk : result) {
            RawText side = result.getSequences().get(chunk.getSequenceIndex());
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> ThreeWayMerge.append(out, ThreeWayMerge.lines(side, chunk));
                case FIRST_CONFLICTING_RANGE -> {
                    ThreeWayMerge.append(out, ThreeWayMerge.lines(side, chunk));
                    added = addition(chunk, editsOfRemote, body, bodyOfRemote);
                }
                case NEXT_CONFLICTING_RANGE -> {
                    Edit addition = added.isEmpty()
                            ? null
                            : addition(chunk, edits, body, bodyHere).orElse(null);
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

    /** The edit that added the lines behind the first ones of both texts; empty if they replace others. */
    private static Optional<Edit> addition(MergeChunk chunk, EditList edits, int bodyBefore, int body) {
        return edits.stream()
                .filter(edit -> edit.getType() == Edit.Type.INSERT
                        && edit.getBeginA() >= bodyBefore
                        && chunk.getBegin() >= body
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

    /**
     * The number of lines that may be front matter of any format: those up to an empty line, or to the line that closes
     * it. Front matter that nothing closes may be the whole text.
     */
    private static int body(RawText text) {
        int start = 0;
        while (start < text.size() && line(text, start).isEmpty()) {
            start++;
        }
        String first = start == text.size() ? "" : line(text, start);
        Set<String> closing = FENCES.getOrDefault(first.startsWith("{") ? "{" : first, Set.of());
        for (int i = start + 1; i < text.size(); i++) {
            String line = line(text, i);
            if (closing.isEmpty()
                    ? line.isEmpty()
                    : closing.contains(text.getString(i).stripTrailing())) {
                return closing.isEmpty() ? i : i + 1;
            }
        }
        return text.size();
    }

    private static String line(RawText text, int line) {
        String read = text.getString(line);
        return (line == 0 && read.startsWith("\uFEFF") ? read.substring(1) : read).strip();
    }
}
