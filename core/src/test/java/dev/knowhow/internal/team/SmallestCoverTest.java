package dev.knowhow.internal.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.internal.team.SmallestCover.Cover;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallestCoverTest {

    private static final int CASES = 1000;
    private static final int MOST_ROWS = 30;
    private static final int MOST_COLUMNS = 12;

    /** The best cover by size, then by its weakest column, of all subsets of the rows. */
    private static final class BruteForce {
        private final double[][] strengths;
        private final int each;
        private final double[] best;
        private int size;
        private double weakest;

        BruteForce(double[][] strengths, int each) {
            this.strengths = strengths;
            this.each = each;
            this.best = new double[strengths[0].length];
            for (int column = 0; column < best.length; column++) {
                best[column] = needed(everything(), column) > 0 ? 1 : 0;
            }
            for (size = 0; !tried(new int[size], 0, 0); size++) {}
        }

        private int[] everything() {
            int[] all = new int[strengths.length];
            Arrays.setAll(all, row -> row);
            return all;
        }

        private int demand(int column) {
            return (int) Math.min(
                    each,
                    Arrays.stream(strengths).filter(row -> row[column] > 0).count());
        }

        /** The least strength that a column needs; 0 if it is not covered. */
        private double needed(int[] rows, int column) {
            double first = 0;
            double second = 0;
            for (int row : rows) {
                double one = strengths[row][column];
                if (one > first) {
                    second = first;
                    first = one;
                } else if (one > second) {
                    second = one;
                }
            }
            return demand(column) == 2 ? second : first;
        }

        double weakest(int[] rows) {
            double least = 1;
            for (int column = 0; column < best.length && least > 0; column++) {
                if (best[column] > 0) {
                    least = Math.min(least, needed(rows, column));
                }
            }
            return least;
        }

        private boolean tried(int[] rows, int filled, int from) {
            if (filled == rows.length) {
                double found = weakest(rows);
                weakest = Math.max(weakest, found);
                return found > 0;
            }
            boolean any = false;
            for (int row = from; row <= strengths.length - (rows.length - filled); row++) {
                rows[filled] = row;
                any |= tried(rows, filled + 1, row + 1);
            }
            return any;
        }
    }

    private static double[][] matrix(Random random, int rows, int columns, double density) {
        double[][] strengths = new double[rows][columns];
        for (double[] row : strengths) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextDouble() < density ? (1 + random.nextInt(20)) / 20.0 : 0;
            }
        }
        return strengths;
    }

    private static int[] rows(Cover cover) {
        return cover.rows().stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void anExactCoverEqualsTheBestOfAllSubsets() {
        Random random = new Random(19);
        for (int i = 0; i < CASES; i++) {
            int each = 1 + random.nextInt(2);
            int people = 1 + random.nextInt(each == 1 ? MOST_ROWS : MOST_ROWS / 2);
            double[][] strengths =
                    matrix(random, people, 1 + random.nextInt(MOST_COLUMNS), 0.25 + 0.5 * random.nextDouble());

            Cover cover = SmallestCover.of(strengths, each, MOST_ROWS);
            BruteForce best = new BruteForce(strengths, each);

            assertThat(cover.exact()).isTrue();
            assertThat(cover.rows()).as("case %d", i).hasSize(best.size).doesNotHaveDuplicates();
            assertThat(best.weakest(rows(cover))).as("case %d", i).isEqualTo(best.weakest);
        }
    }

    @Test
    void aGreedyCoverCoversEverythingAndNeedsEachRow() {
        Random random = new Random(20);
        for (int i = 0; i < CASES; i++) {
            int each = 1 + random.nextInt(2);
            double[][] strengths = matrix(random, MOST_ROWS, MOST_COLUMNS, 0.2);

            Cover cover = SmallestCover.of(strengths, each, 0);
            Cover exact = SmallestCover.of(strengths, each, MOST_ROWS);

            assertThat(uncovered(strengths, each, rows(cover))).isZero();
            for (int row : rows(cover)) {
                int[] others =
                        Arrays.stream(rows(cover)).filter(one -> one != row).toArray();
                assertThat(uncovered(strengths, each, others)).isPositive();
            }
            assertThat(cover.rows().size()).isGreaterThanOrEqualTo(exact.rows().size());
            if (cover.exact()) {
                assertThat(cover.rows()).hasSameSizeAs(exact.rows());
            }
        }
    }

    private static long uncovered(double[][] strengths, int each, int[] rows) {
        long uncovered = 0;
        for (int column = 0; column < strengths[0].length; column++) {
            int of = column;
            long all = Arrays.stream(strengths).filter(row -> row[of] > 0).count();
            long covering =
                    Arrays.stream(rows).filter(row -> strengths[row][of] > 0).count();
            uncovered += covering < Math.min(each, all) ? 1 : 0;
        }
        return uncovered;
    }

    @Test
    void nobodyCoversNothing() {
        assertThat(SmallestCover.of(new double[0][0], 1, MOST_ROWS)).isEqualTo(new Cover(List.of(), true));
        assertThat(SmallestCover.of(new double[][] {{0, 0}}, 2, MOST_ROWS).rows())
                .isEmpty();
    }

    @Test
    void rowsThatOthersDominateDoNotCountAgainstTheLimit() {
        double[][] strengths = new double[100][2];
        for (int row = 0; row < 100; row++) {
            strengths[row] = new double[] {0.001 * row, 0.002 * row};
        }
        assertThat(SmallestCover.of(strengths, 1, MOST_ROWS)).isEqualTo(new Cover(List.of(99), true));
        assertThat(SmallestCover.of(strengths, 2, MOST_ROWS).rows()).containsExactlyInAnyOrder(98, 99);
    }
}
