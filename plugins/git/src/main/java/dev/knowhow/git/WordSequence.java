package dev.knowhow.git;

import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** A range of words of a text, as a JGit sequence. */
final class WordSequence extends Sequence {

    private final TokenizedText words;
    private final int from;
    private final int size;

    WordSequence(TokenizedText words, int from, int to) {
        this.words = words;
        this.from = from;
        this.size = to - from;
    }

    @Override
    public int size() {
        return size;
    }

    /** Words are equal if their bytes are. */
    static final class Comparator extends SequenceComparator<WordSequence> {

        @Override
        public boolean equals(WordSequence a, int ai, WordSequence b, int bi) {
            return a.words.same(a.from + ai, b.words, b.from + bi);
        }

        @Override
        public int hash(WordSequence words, int at) {
            return words.words.hash(words.from + at);
        }
    }
}
