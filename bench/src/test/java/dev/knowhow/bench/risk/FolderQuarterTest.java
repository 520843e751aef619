package dev.knowhow.bench.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderQuarterTest {

    private static final int MONTH = 30;
    private static final int YEARS = 3;

    /** One folder changes each month by Ana, one stops after half a year by Ben, who then leaves. */
    private static List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        for (int month = 0; month < YEARS * 12; month++) {
            edits.add(new Edit((long) month * MONTH, "ana", "guides/live"));
            if (month < 6) {
                edits.add(new Edit((long) month * MONTH, "ben", "guides/old"));
            }
        }
        edits.sort(Comparator.comparingLong(Edit::day));
        return edits;
    }

    @Test
    void aFolderIsStaleIfNobodyChangesItInDays90To365() {
        assertThat(FolderQuarter.of(edits())).hasSizeGreaterThan(4).allSatisfy(one -> {
            boolean old = one.folder().equals("guides/old");
            assertThat(one.isStale()).isEqualTo(old);
            assertThat(one.mainWriterLeaves()).isEqualTo(old);
        });
    }

    @Test
    void theDaysSinceTheLastChangeAreTheFirstFeature() {
        FolderQuarter first = FolderQuarter.of(edits()).stream()
                .filter(one -> one.folder().equals("guides/old"))
                .findFirst()
                .orElseThrow();
        assertThat(first.features()[0]).isEqualTo(365 - 5 * MONTH);
        assertThat(first.features()).hasSameSizeAs(FolderQuarter.NAMES);
    }

    @Test
    void theRegressionLearnsWhichFoldersAreStale() {
        List<FolderQuarter> all = FolderQuarter.of(edits());
        Regression regression = new Regression(all);
        assertThat(all).allSatisfy(one -> assertThat(regression.of(one) > 0).isEqualTo(one.isStale()));
    }
}
