package dev.knowhow.git;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A version of a file from which notes derive. It has wanted regions, whose owners are unknown, and known regions,
 * whose owners are stored from an earlier update.
 */
final class BlameCandidate {

    private static final int NONE = -1;

    private final ObjectId blob;
    private final List<BlameRegion> wanted = new ArrayList<>(2);
    private final List<BlameRegion> known = new ArrayList<>(1);

    BlameCandidate(ObjectId blob) {
        this.blob = blob;
    }

    ObjectId blob() {
        return blob;
    }

    List<BlameRegion> wanted() {
        return wanted;
    }

    void addAll(BlameCandidate other) {
        wanted.addAll(other.wanted);
        known.addAll(other.known);
    }

    void addWanted(BlameRegion region) {
        wanted.add(region);
    }

    void addKnown(BlameRegion region) {
        known.add(region);
    }

    boolean isEmpty() {
        return wanted.isEmpty() && known.isEmpty();
    }

    /**
     * Settles wanted regions at positions of known ones: they have the same owners, since the history below is the
     * same.
     */
    void settleKnown() {
        if (wanted.isEmpty() || known.isEmpty()) {
            return;
        }
        int end = known.stream()
                .mapToInt(region -> region.at() + region.length())
                .max()
                .orElse(0);
        int[] credits = new int[end];
        Arrays.fill(credits, NONE);
        for (BlameRegion region : known) {
            for (int i = 0; i < region.length(); i++) {
                credits[region.at() + i] = region.owners().credit(region.position() + i);
            }
        }
        List<BlameRegion> regions = List.copyOf(wanted);
        wanted.clear();
        regions.forEach(region -> settleAt(credits, region));
    }

    private void settleAt(int[] credits, BlameRegion region) {
        int from = 0;
        while (from < region.length()) {
            int credit = at(credits, region.at() + from);
            int to = from + 1;
            while (to < region.length() && at(credits, region.at() + to) == credit) {
                to++;
            }
            BlameRegion part = region.part(from, region.at() + from, to - from);
            if (credit == NONE) {
                wanted.add(part);
            } else {
                part.settle(credit);
            }
            from = to;
        }
    }

    private static int at(int[] credits, int position) {
        return position < credits.length ? credits[position] : NONE;
    }

    /**
     * Moves regions that derive from an earlier version to its candidate, and keeps the others.
     *
     * @param origins for each position here the position there; negative for none
     */
    void passToParent(int[] origins, BlameCandidate earlier) {
        passToParent(wanted, origins, earlier.wanted);
        passToParent(known, origins, earlier.known);
    }

    private static void passToParent(List<BlameRegion> regions, int[] origins, List<BlameRegion> earlier) {
        List<BlameRegion> all = List.copyOf(regions);
        regions.clear();
        for (BlameRegion region : all) {
            int from = 0;
            while (from < region.length()) {
                int there = origins[region.at() + from];
                int to = from + 1;
                while (to < region.length() && follows(origins[region.at() + to], there, to - from)) {
                    to++;
                }
                if (there < 0) {
                    regions.add(region.part(from, region.at() + from, to - from));
                } else {
                    earlier.add(region.part(from, there, to - from));
                }
                from = to;
            }
        }
    }

    private static boolean follows(int next, int first, int distance) {
        return first < 0 ? next < 0 : next == first + distance;
    }
}
