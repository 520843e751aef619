package dev.knowhow.internal.team;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the fewest rows of a matrix that cover all columns, by branch and bound. A row covers the columns in which it
 * is above 0. Of covers of equal size, it takes one whose weakest column is strongest, where the strength of a column
 * is the least value that it needs.
 */
final class SmallestCover {

    private final double[][] strengths;
    private final int[] demand;
    private final List<Integer> rows;

    /**
     * A cover.
     *
     * @param rows the rows
     * @param exact whether no smaller cover exists
     */
    record Cover(List<Integer> rows, boolean exact) {}

    private SmallestCover(double[][] strengths, int[] demand, List<Integer> rows) {
        this.strengths = strengths;
        this.demand = demand;
        this.rows = rows;
    }

    /**
     * Covers all columns.
     *
     * @param strengths the strength of each row in each column, from 0 to 1
     * @param each the number of rows that must cover each column, if there are as many
     * @param mostExact the largest number of rows of an exact search, without the rows that others dominate
     */
    static Cover of(double[][] strengths, int each, int mostExact) {
        int columns = strengths.length == 0 ? 0 : strengths[0].length;
        int[] demand = new int[columns];
        for (int column = 0; column < columns; column++) {
            int of = column;
            long covering = Arrays.stream(strengths)
                    .filter(row -> row[of] > 0)
                    .limit(each)
                    .count();
            demand[column] = (int) covering;
        }
        var cover = new SmallestCover(strengths, demand, undominated(strengths, each));
        return cover.rows.size() <= mostExact ? new Cover(cover.smallest(), true) : cover.greedy();
    }

    /**
     * The rows that matter, the strongest first. If as many others as must cover each column are at least as strong in
     * every column, they can take the place of a row in every cover.
     */
    private static List<Integer> undominated(double[][] strengths, int each) {
        List<Integer> kept = new ArrayList<>();
        IntStream.range(0, strengths.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(row -> -Arrays.stream(strengths[row])
                                .filter(one -> one > 0)
                                .count())
                        .thenComparingDouble(
                                row -> -Arrays.stream(strengths[row]).sum()))
                .filter(row -> kept.stream()
                                .filter(other -> dominates(strengths[other], strengths[row]))
                                .limit(each)
                                .count()
                        < each)
                .forEach(kept::add);
        return kept;
    }

    private static boolean dominates(double[] one, double[] other) {
        for (int column = 0; column < one.length; column++) {
            if (one[column] < other[column]) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> smallest() {
        List<Integer> best = List.of();
        int size = least();
        for (boolean found = false; !found; size++) {
            var search = new Search(0);
            found = search.covers(size);
            best = search.chosen();
        }
        double[] levels = rows.stream()
                .flatMapToDouble(row -> Arrays.stream(strengths[row]))
                .filter(level -> level > 0)
                .sorted()
                .distinct()
                .toArray();
        int low = 0;
        int high = levels.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            var search = new Search(levels[middle]);
            if (search.covers(best.size())) {
                best = search.chosen();
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    /** A number of rows that every cover has. */
    private int least() {
        int widest = rows.stream()
                .mapToInt(row -> (int)
                        Arrays.stream(strengths[row]).filter(one -> one > 0).count())
                .max()
                .orElse(1);
        int most = Arrays.stream(demand).max().orElse(0);
        return Math.max(most, Math.ceilDiv(Arrays.stream(demand).sum(), Math.max(1, widest)));
    }

    /** Takes the row that covers most of what is missing, then drops the rows that are not needed. */
    private Cover greedy() {
        int[] missing = demand.clone();
        List<Integer> chosen = new ArrayList<>();
        while (Arrays.stream(missing).anyMatch(one -> one > 0)) {
            int next = rows.stream()
                    .filter(row -> !chosen.contains(row))
                    .max(Comparator.<Integer>comparingInt(row -> gain(row, missing))
                            .thenComparingDouble(row -> strength(row, missing)))
                    .orElseThrow();
            chosen.add(next);
            for (int column = 0; column < missing.length; column++) {
                missing[column] -= strengths[next][column] > 0 ? 1 : 0;
            }
        }
        for (int i = chosen.size() - 1; i >= 0; i--) {
            double[] row = strengths[chosen.get(i)];
            if (IntStream.range(0, missing.length).allMatch(column -> row[column] <= 0 || missing[column] < 0)) {
                IntStream.range(0, missing.length)
                        .filter(column -> row[column] > 0)
                        .forEach(column -> missing[column]++);
                chosen.remove(/* index */ i);
            }
        }
        return new Cover(chosen, chosen.size() <= least());
    }

    private int gain(int row, int[] missing) {
        return (int) IntStream.range(0, missing.length)
                .filter(column -> missing[column] > 0 && strengths[row][column] > 0)
                .count();
    }

    private double strength(int row, int[] missing) {
        return IntStream.range(0, missing.length)
                .filter(column -> missing[column] > 0)
                .mapToDouble(column -> strengths[row][column])
                .sum();
    }

    /** A search for a cover of a given size by values of a given strength. */
    private final class Search {

        private final double level;
        private final int[] missing = demand.clone();
        private final boolean[] used = new boolean[strengths.length];
        private final List<Integer> chosen = new ArrayList<>();

        Search(double level) {
            this.level = level;
        }

        List<Integer> chosen() {
            return List.copyOf(chosen);
        }

        private boolean covers(int row, int column) {
            return strengths[row][column] > 0 && strengths[row][column] >= level;
        }

        private int gain(int row) {
            int gain = 0;
            for (int column = 0; column < missing.length; column++) {
                gain += missing[column] > 0 && covers(row, column) ? 1 : 0;
            }
            return gain;
        }

        /** Branches on the column with the fewest rows left; a row that was tried is not tried again beside it. */
        boolean covers(int size) {
            int sum = Arrays.stream(missing).map(one -> Math.max(0, one)).sum();
            if (sum == 0) {
                return true;
            }
            List<Integer> left = rows.stream().filter(row -> !used[row]).toList();
            int widest = left.stream().mapToInt(this::gain).max().orElse(0);
            if (size == 0 || sum > size * widest) {
                return false;
            }
            List<Integer> branch = branch(left);
            boolean found = false;
            int tried = 0;
            while (!found && tried < branch.size()) {
                found = with(branch.get(tried++), size - 1);
            }
            if (!found) {
                branch.forEach(row -> used[row] = false);
            }
            return found;
        }

        private boolean with(int row, int size) {
            used[row] = true;
            chosen.add(row);
            count(row, -1);
            if (covers(size)) {
                return true;
            }
            count(row, 1);
            chosen.removeLast();
            return false;
        }

        private void count(int row, int by) {
            for (int column = 0; column < missing.length; column++) {
                missing[column] += covers(row, column) ? by : 0;
            }
        }

        /** The rows of the column that leaves the fewest choices; empty if one cannot be covered. */
        private List<Integer> branch(List<Integer> left) {
            List<Integer> fewest = List.of();
            int choices = Integer.MAX_VALUE;
            for (int column = 0; column < missing.length; column++) {
                if (missing[column] > 0) {
                    int of = column;
                    List<Integer> covering =
                            left.stream().filter(row -> covers(row, of)).toList();
                    int spare = covering.size() - missing[column];
                    if (spare < 0) {
                        return List.of();
                    }
                    if (spare < choices) {
                        choices = spare;
                        fewest = covering;
                    }
                }
            }
            return fewest;
        }
    }
}
