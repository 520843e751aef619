package dev.knowhow.git;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A version of a file that notes descend from: the strands whose owners are wanted, and those that are followed because
 * their owners are known from an earlier reading, so that both may meet.
 */
final class Trace {

    private static final int NONE = -1;

    private final ObjectId blob;
    private final List<Strand> wanted = new ArrayList<>(2);
    private final List<Strand> known = new ArrayList<>(1);

    Trace(ObjectId blob) {
        this.blob = blob;
    }

    ObjectId blob() {
        return blob;
    }

    List<Strand> wanted() {
        return wanted;
    }

    void addAll(Trace other) {
        wanted.addAll(other.wanted);
        known.addAll(other.known);
    }

    void want(Strand strand) {
        wanted.add(strand);
    }

    void know(Strand strand) {
        known.add(strand);
    }

    boolean isEmpty() {
        return wanted.isEmpty() && known.isEmpty();
    }

    /** What is wanted at the same place as something is known has the same owner: history below is the same. */
    void meet() {
        if (wanted.isEmpty() || known.isEmpty()) {
            return;
        }
        int end = known.stream()
                .mapToInt(strand -> strand.at() + strand.length())
                .max()
                .orElse(0);
        int[] credits = new int[end];
        Arrays.fill(credits, NONE);
        for (Strand strand : known) {
            for (int i = 0; i < strand.length(); i++) {
                credits[strand.at() + i] = strand.owners().credit(strand.place() + i);
            }
        }
        List<Strand> strands = List.copyOf(wanted);
        wanted.clear();
        strands.forEach(strand -> settleWhere(credits, strand));
    }

    private void settleWhere(int[] credits, Strand strand) {
        int from = 0;
        while (from < strand.length()) {
            int credit = at(credits, strand.at() + from);
            int to = from + 1;
            while (to < strand.length() && at(credits, strand.at() + to) == credit) {
                to++;
            }
            Strand part = strand.part(from, strand.at() + from, to - from);
            if (credit == NONE) {
                wanted.add(part);
            } else {
                part.settle(credit);
            }
            from = to;
        }
    }

    private static int at(int[] credits, int place) {
        return place < credits.length ? credits[place] : NONE;
    }

    /**
     * Hands what descends from an earlier version to its trace, and keeps the rest.
     *
     * @param descent for each place here the place there; negative for none
     */
    void handDown(int[] descent, Trace earlier) {
        handDown(wanted, descent, earlier.wanted);
        handDown(known, descent, earlier.known);
    }

    private static void handDown(List<Strand> strands, int[] descent, List<Strand> earlier) {
        List<Strand> all = List.copyOf(strands);
        strands.clear();
        for (Strand strand : all) {
            int from = 0;
            while (from < strand.length()) {
                int there = descent[strand.at() + from];
                int to = from + 1;
                while (to < strand.length() && follows(descent[strand.at() + to], there, to - from)) {
                    to++;
                }
                if (there < 0) {
                    strands.add(strand.part(from, strand.at() + from, to - from));
                } else {
                    earlier.add(strand.part(from, there, to - from));
                }
                from = to;
            }
        }
    }

    private static boolean follows(int next, int first, int distance) {
        return first < 0 ? next < 0 : next == first + distance;
    }
}
