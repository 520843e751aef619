package dev.knowhow.edit;

import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * The histogram diff of git with a bounded time. Its time is quadratic in the number of lines between the first and the
 * last difference, and a save holds the lock of all writers. So a larger part is compared less finely, and a very large
 * one is one difference. Thread-safe.
 */
final class BoundedDiff extends DiffAlgorithm {

    /** Up to this many lines of both texts, lines that occur often are compared too. */
    private static final int FINE = 5_000;

    /** Up to this many lines of both texts, lines that occur rarely are compared. */
    private static final int COARSE = 40_000;

    @Override
    public <S extends Sequence> EditList diffNonCommon(SequenceComparator<? super S> comparator, S one, S other) {
        int lines = one.size() + other.size();
        if (lines > COARSE) {
            return EditList.singleton(new Edit(0, one.size(), 0, other.size()));
        }
        HistogramDiff diff = new HistogramDiff();
        if (lines > FINE) {
            diff.setFallbackAlgorithm(null);
        }
        return diff.diffNonCommon(comparator, one, other);
    }
}
