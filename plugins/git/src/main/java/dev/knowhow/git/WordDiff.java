package dev.knowhow.git;

import java.util.Arrays;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;

/**
 * Which word of the old text each word of the new one is.
 *
 * <p>A text has {@link #BEFORE} places before its first word: the file itself ({@link #ORIGIN}), which descends from any
 * former version, and its latest change ({@link #LATEST}), which descends only where no word changed.
 */
final class Descent {

    /** The place that stands for the file: its owner is the commit that made it. */
    static final int ORIGIN = 0;

    /** The place that stands for the text as a whole: its owner is the commit that changed it last. */
    static final int LATEST = 1;

    /** How many places come before the first word. */
    static final int BEFORE = 2;

    /** Fewer words in a row that two versions of a line have in common are chance. */
    private static final int LEAST_RUN = 3;

    /** Replaced lines with more words than this were not mended word by word. */
    private static final int MOST_WORDS = 6_000;

    private static final int NEW = -1;

    private final Words old;
    private final Words now;
    private final int[] kept;
    private final int[] replaced;

    private Descent(Words old, Words now) {
        this.old = old;
        this.now = now;
        this.kept = new int[BEFORE + now.size()];
        Arrays.fill(kept, NEW);
        this.replaced = kept.clone();
    }

    static Descent between(Words old, Words now) {
        Descent descent = new Descent(old, now);
        descent.compare();
        return descent;
    }

    /** For each place of the new text the place in the old one it descends from; negative for what is new. */
    int[] kept() {
        return kept;
    }

    /** For what is new and stands in place of something: what stood there, in proportion; else negative. */
    int[] replaced() {
        return replaced;
    }

    private void compare() {
        EditList edits =
                new HistogramDiff().diff(new LineSequence.Comparator(), new LineSequence(old), new LineSequence(now));
        int oldWord = 0;
        int newWord = 0;
        for (Edit edit : edits) {
            int oldStart = old.lineStart(edit.getBeginA());
            same(oldWord, newWord, oldStart - oldWord);
            int oldEnd = old.lineStart(edit.getEndA());
            int newStart = now.lineStart(edit.getBeginB());
            int newEnd = now.lineStart(edit.getEndB());
            mended(oldStart, oldEnd, newStart, newEnd);
            oldWord = oldEnd;
            newWord = newEnd;
        }
        same(oldWord, newWord, old.size() - oldWord);
        kept[ORIGIN] = ORIGIN;
        boolean allKept = old.size() == now.size();
        for (int i = BEFORE; i < kept.length && allKept; i++) {
            allKept = kept[i] == i;
        }
        kept[LATEST] = allKept ? LATEST : NEW;
        replaced[LATEST] = LATEST;
    }

    private void same(int oldWord, int newWord, int count) {
        for (int i = 0; i < count; i++) {
            kept[BEFORE + newWord + i] = BEFORE + oldWord + i;
        }
    }

    private void mended(int oldStart, int oldEnd, int newStart, int newEnd) {
        int oldCount = oldEnd - oldStart;
        int newCount = newEnd - newStart;
        if (oldCount == 0 || newCount == 0) {
            return;
        }
        for (int i = 0; i < newCount; i++) {
            replaced[BEFORE + newStart + i] = BEFORE + oldStart + (int) ((long) i * oldCount / newCount);
        }
        if (oldCount + newCount > MOST_WORDS) {
            return;
        }
        EditList edits = MyersDiff.INSTANCE.diff(
                new WordSequence.Comparator(),
                new WordSequence(old, oldStart, oldEnd),
                new WordSequence(now, newStart, newEnd));
        int oldWord = oldStart;
        int newWord = newStart;
        for (Edit edit : edits) {
            run(oldWord, newWord, oldStart + edit.getBeginA() - oldWord);
            oldWord = oldStart + edit.getEndA();
            newWord = newStart + edit.getEndB();
        }
        run(oldWord, newWord, oldEnd - oldWord);
    }

    private void run(int oldWord, int newWord, int count) {
        if (count >= LEAST_RUN) {
            same(oldWord, newWord, count);
        }
    }
}
