package dev.knowhow.git;

import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** Some words of a text, for JGit to compare. */
final class WordSequence extends Sequence {

    private final Words words;
    private final int from;
    private final int size;

    WordSequence(Words words, int from, int to) {
        this.words = words;
        this.from = from;
        this.size = to - from;
    }

    @Override
    public int size() {
        return size;
    }

    /** Words are the same letter by letter. */
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
