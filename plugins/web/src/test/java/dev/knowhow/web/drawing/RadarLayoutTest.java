package dev.knowhow.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.web.drawing.RadarLayout.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The places of items in the drawing of a radar. */
class RadarLayoutTest {

    private static final double REACH = 1.45;

    /** Items of random cells; with seed 0 all are in one. */
    private static int[][] cells(int items, int sectors, int rings, long seed) {
        int[][] cells = new int[sectors][rings];
        Random random = new Random(seed);
        for (int i = 0; i < items; i++) {
            cells[seed == 0 ? 0 : random.nextInt(sectors)][seed == 0 ? 0 : random.nextInt(rings)]++;
        }
        return cells;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 4, 1",
        "10, 4, 4, 1",
        "100, 4, 4, 2",
        "250, 4, 4, 3",
        "250, 3, 5, 4",
        "1000, 8, 8, 5",
        "10, 4, 4, 0",
        "250, 4, 4, 0",
        "1000, 4, 4, 0",
        "7, 2, 2, 6"
    })
    void eachItemHasAPlaceInItsCellAndNoTwoOverlap(int items, int sectors, int rings, long seed) {
        int[][] cells = cells(items, sectors, rings, seed);
        RadarLayout layout = new RadarLayout(cells);
        double reach = REACH * layout.size();
        List<Spot> all = new ArrayList<>();
        for (int sector = 0; sector < sectors; sector++) {
            for (int ring = 0; ring < rings; ring++) {
                List<Spot> spots = layout.spots(sector, ring);
                assertThat(spots).hasSize(cells[sector][ring]);
                for (Spot spot : spots) {
                    double radius = Math.hypot(spot.x(), spot.y());
                    assertThat(radius + reach).isLessThanOrEqualTo(layout.outer(ring));
                    assertThat(radius - reach).isGreaterThanOrEqualTo(ring == 0 ? 0 : layout.outer(ring - 1));
                    double angle = Math.atan2(spot.y(), spot.x());
                    double turned = (angle - layout.angle(sector) + 4 * Math.PI) % (2 * Math.PI);
                    assertThat(turned).isBetween(0.0, 2 * Math.PI / sectors);
                }
                all.addAll(spots);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.hypot(
                                all.get(i).x() - all.get(j).x(),
                                all.get(i).y() - all.get(j).y()))
                        .isGreaterThanOrEqualTo(2 * reach - 1e-9);
            }
        }
        assertThat(layout.size()).isGreaterThanOrEqualTo(items <= 250 ? 5 : 1.5);
    }
}
