package dev.knowhow.edit;

import dev.knowhow.web.editing.SaveOutcome.Difference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/**
 * The merge of two changes of one text, as git merges them.
 *
 * @param text the merged text; in places with two versions, both, between marker lines
 * @param differences the places with two versions; empty if the merge is clean
 */
record ThreeWayMerge(String text, List<Difference> differences) {

    /** The line before the version in the file. */
    static final String SAVED = "<<<<<<< saved by somebody else";

    /** The line between the versions. */
    private static final String BETWEEN = "=======";

    /** The line after the version of the member. */
    static final String YOURS = ">>>>>>> yours";

    /**
     * Merges two changes.
     *
     * @param base the text that both started from, in UTF-8
     * @param saved the text in the file, in UTF-8
     * @param yours the text of the member, in UTF-8
     */
    static ThreeWayMerge of(byte[] base, byte[] saved, byte[] yours) {
        MergeResult<RawText> result = new MergeAlgorithm(new BoundedDiff())
                .merge(RawTextComparator.DEFAULT, new RawText(base), new RawText(saved), new RawText(yours));
        StringBuilder text = new StringBuilder();
        List<Difference> differences = new ArrayList<>();
        String first = "";
        for (MergeChunk chunk : result) {
            String lines = lines(result.getSequences().get(chunk.getSequenceIndex()), chunk);
            ConflictState state = chunk.getConflictState();
            if (state == ConflictState.NO_CONFLICT) {
                append(text, lines);
            } else if (state == ConflictState.FIRST_CONFLICTING_RANGE) {
                first = lines;
            } else if (state == ConflictState.NEXT_CONFLICTING_RANGE) {
                append(text, SAVED + "\n");
                append(text, first);
                append(text, BETWEEN + "\n");
                append(text, lines);
                append(text, YOURS + "\n");
                differences.add(new Difference(first, lines));
            }
        }
        return new ThreeWayMerge(text.toString(), List.copyOf(differences));
    }

    /** The bytes of a clean merge. */
    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The lines of a chunk. JGit shortens the common text of a conflict, whose end may then be before its start. */
    static String lines(RawText text, MergeChunk chunk) {
        return chunk.getBegin() >= chunk.getEnd() ? "" : text.getString(chunk.getBegin(), chunk.getEnd(), false);
    }

    /** The last line of a file may have no line end, and other lines may follow it in the merge. */
    static void append(StringBuilder text, String lines) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n' && !lines.isEmpty()) {
            text.append('\n');
        }
        text.append(lines);
    }
}
