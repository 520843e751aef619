package dev.knowhow.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knowhow.web.drawing.Treemap.Tile;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreemapTest {

    @Test
    void areasAreProportionalAndTilesDoNotOverlap() {
        Random random = new Random(3);
        for (int count = 1; count < 60; count++) {
            List<Integer> sizes = IntStream.range(0, count)
                    .mapToObj(any -> 1 + random.nextInt(100))
                    .sorted((one, other) -> other - one)
                    .toList();
            int sum = sizes.stream().mapToInt(Integer::intValue).sum();

            List<Tile> tiles = Treemap.of(sizes, 1000, 360);

            assertThat(tiles).hasSize(count);
            for (int i = 0; i < count; i++) {
                Tile one = tiles.get(i);
                assertThat(one.width() * one.height()).isCloseTo(360_000.0 * sizes.get(i) / sum, within(0.01));
                assertThat(one.left()).isGreaterThanOrEqualTo(-1e-6);
                assertThat(one.left() + one.width()).isLessThanOrEqualTo(1000.001);
                assertThat(one.top() + one.height()).isLessThanOrEqualTo(360.001);
                for (int j = 0; j < i; j++) {
                    assertThat(overlap(one, tiles.get(j))).isLessThan(0.01);
                }
            }
        }
        assertThat(Treemap.of(List.of(), 10, 10)).isEmpty();
    }

    private static double overlap(Tile one, Tile other) {
        double width =
                Math.min(one.left() + one.width(), other.left() + other.width()) - Math.max(one.left(), other.left());
        double height =
                Math.min(one.top() + one.height(), other.top() + other.height()) - Math.max(one.top(), other.top());
        return Math.max(0, width) * Math.max(0, height);
    }
}
