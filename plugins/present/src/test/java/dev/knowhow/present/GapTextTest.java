package dev.knowhow.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.query.Gap;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The outline of a note that answers a query. */
class GapTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static String draft(String query) {
        return GapText.draft(new Gap(query, 3, DAY, false, null), DAY);
    }

    @Test
    void theQueryIsTheTitleWhateverItsCharacters() {
        assertThat(draft("kafka lag")).startsWith("---\ntitle: kafka lag\nauthors: []\ndate: 2026-11-30\n");
        assertThat(draft("lag: \"why\" \\o")).contains("\ntitle: \"lag: \\\"why\\\" \\\\o\"\nauthors");
    }
}
