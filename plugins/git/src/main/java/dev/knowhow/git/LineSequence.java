package dev.knowhow.git;

import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** The lines of a text, as a JGit sequence. */
final class LineSequence extends Sequence {

    private final TokenizedText words;

    LineSequence(TokenizedText words) {
        this.words = words;
    }

    @Override
    public int size() {
        return words.lineCount();
    }

    private int length(int line) {
        return words.lineStart(line + 1) - words.lineStart(line);
    }

    /** Lines are equal if their words are. */
    static final class Comparator extends SequenceComparator<LineSequence> {

        @Override
        public boolean equals(LineSequence a, int ai, LineSequence b, int bi) {
            int length = a.length(ai);
            if (length != b.length(bi)) {
                return false;
            }
            int aStart = a.words.lineStart(ai);
            int bStart = b.words.lineStart(bi);
            for (int i = 0; i < length; i++) {
                if (!a.words.same(aStart + i, b.words, bStart + i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hash(LineSequence lines, int line) {
            int hash = 1;
            for (int word = lines.words.lineStart(line); word < lines.words.lineStart(line + 1); word++) {
                hash = 31 * hash + lines.words.hash(word);
            }
            return hash;
        }
    }
}
