package dev.knowhow.git;

import java.util.Arrays;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;

/**
 * Maps each word of a new text to the word of the old text from which it derives.
 *
 * <p>Positions before the first word are {@link #RESERVED}: the file itself ({@link #ORIGIN}), which derives from any
 * former version, and its latest change ({@link #LATEST}), which derives only if no word changed.
 */
final class WordDiff {

    /** The position of the file. Its owner is the commit that created it. */
    static final int ORIGIN = 0;

    /** The position of the whole text. Its owner is the commit that changed it last. */
    static final int LATEST = 1;

    /** The number of positions before the first word. */
    static final int RESERVED = 2;

    /** Shorter runs of words that two versions of a line have in common are chance. */
    private static final int MIN_RUN = 3;

    /** Replaced lines with more words in total are not compared word by word. */
    private static final int MAX_WORDS = 6_000;

    private static final int NEW = -1;

    private final TokenizedText old;
    private final TokenizedText now;
    private final int[] kept;
    private final int[] replaced;

    private WordDiff(TokenizedText old, TokenizedText now) {
        this.old = old;
        this.now = now;
        this.kept = new int[RESERVED + now.size()];
        Arrays.fill(kept, NEW);
        this.replaced = kept.clone();
    }

    static WordDiff between(TokenizedText old, TokenizedText now) {
        WordDiff diff = new WordDiff(old, now);
        diff.compare();
        return diff;
    }

    /** For each position of the new text, the position of the old text from which it derives; negative if it is new. */
    int[] kept() {
        return kept;
    }

    /** For each new position that replaces old text, the proportional position in that text; else negative. */
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
            compareWords(oldStart, oldEnd, newStart, newEnd);
            oldWord = oldEnd;
            newWord = newEnd;
        }
        same(oldWord, newWord, old.size() - oldWord);
        kept[ORIGIN] = ORIGIN;
        boolean allKept = old.size() == now.size();
        for (int i = RESERVED; i < kept.length && allKept; i++) {
            allKept = kept[i] == i;
        }
        kept[LATEST] = allKept ? LATEST : NEW;
        replaced[LATEST] = LATEST;
    }

    private void same(int oldWord, int newWord, int count) {
        for (int i = 0; i < count; i++) {
            kept[RESERVED + newWord + i] = RESERVED + oldWord + i;
        }
    }

    private void compareWords(int oldStart, int oldEnd, int newStart, int newEnd) {
        int oldCount = oldEnd - oldStart;
        int newCount = newEnd - newStart;
        if (oldCount == 0 || newCount == 0) {
            return;
        }
        for (int i = 0; i < newCount; i++) {
            replaced[RESERVED + newStart + i] = RESERVED + oldStart + (int) ((long) i * oldCount / newCount);
        }
        if (oldCount + newCount > MAX_WORDS) {
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
        if (count >= MIN_RUN) {
            same(oldWord, newWord, count);
        }
    }
}
