package dev.knowhow.edit;

import java.util.List;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** Lines to compare, without their line ends. */
final class LineSequence extends Sequence {

    static final SequenceComparator<LineSequence> COMPARATOR = new SequenceComparator<>() {
        @Override
        public boolean equals(LineSequence one, int line, LineSequence other, int otherLine) {
            return one.lines.get(line).equals(other.lines.get(otherLine));
        }

        @Override
        public int hash(LineSequence lines, int line) {
            return lines.lines.get(line).hashCode();
        }
    };

    private final List<String> lines;

    LineSequence(List<String> lines) {
        this.lines = lines;
    }

    @Override
    public int size() {
        return lines.size();
    }
}
