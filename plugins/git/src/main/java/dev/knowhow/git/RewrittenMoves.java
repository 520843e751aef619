package dev.knowhow.git;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the earlier version of a file that one commit moved and formatted. Git compares lines, so it finds no rename if
 * all lines are wrapped anew. A deleted file of the same name is the earlier version if at least half of the words are
 * the same.
 */
final class RewrittenMoves {

    private static final double SIMILAR = 0.5;

    private final List<DiffEntry> deleted;
    private final TextCache texts;

    /**
     * Looks among some files.
     *
     * @param deleted the files that the commit deleted and that were not renamed
     */
    RewrittenMoves(List<DiffEntry> deleted, TextCache texts) {
        this.deleted = List.copyOf(deleted);
        this.texts = texts;
    }

    /** The earlier version of an added file; null without one, or with several candidates. */
    @Nullable DiffEntry source(DiffEntry added) throws IOException {
        DiffEntry nearest = null;
        int most = 0;
        for (DiffEntry entry : deleted) {
            int common = commonNames(entry.getOldPath(), added.getNewPath());
            if (common > most) {
                nearest = entry;
                most = common;
            } else if (common == most) {
                nearest = null;
            }
        }
        return nearest != null
                        && areSimilar(
                                nearest.getOldId().toObjectId(),
                                added.getNewId().toObjectId())
                ? nearest
                : null;
    }

    /** The number of names at the end of two paths that are the same, without the extension of the file. */
    private static int commonNames(String one, String other) {
        String[] names = withoutExtension(one).split("/");
        String[] others = withoutExtension(other).split("/");
        int common = 0;
        while (common < Math.min(names.length, others.length)
                && names[names.length - 1 - common].equals(others[others.length - 1 - common])) {
            common++;
        }
        return common;
    }

    private static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    }

    private boolean areSimilar(ObjectId old, ObjectId now) throws IOException {
        Map<Integer, Integer> counts = counts(texts.words(old));
        Map<Integer, Integer> others = counts(texts.words(now));
        long same = 0;
        for (Map.Entry<Integer, Integer> word : counts.entrySet()) {
            same += Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0));
        }
        return same > 0 && same >= SIMILAR * Math.max(sum(counts.values()), sum(others.values()));
    }

    private static Map<Integer, Integer> counts(TokenizedText text) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < text.size(); i++) {
            counts.merge(text.hash(i), 1, Integer::sum);
        }
        return counts;
    }

    private static long sum(Collection<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }
}
