package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimit limit = new RateLimit(60, now::get);

    private int allowed(String context, int asked) {
        int allowed = 0;
        for (int i = 0; i < asked; i++) {
            allowed += limit.allows(context) ? 1 : 0;
        }
        return allowed;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void aQuarterMayComeAtOnceAndTheRestAsTimePasses() {
        assertThat(allowed("a", 100)).isEqualTo(15);
        pass(Duration.ofSeconds(10));
        assertThat(allowed("a", 100)).isEqualTo(10);
        pass(Duration.ofHours(1));
        assertThat(allowed("a", 100)).isEqualTo(15);
    }

    @Test
    void askersDoNotConcernEachOther() {
        assertThat(allowed("a", 100)).isEqualTo(15);
        assertThat(allowed("b", 100)).isEqualTo(15);
    }

    @Test
    void zeroIsNoLimit() {
        RateLimit none = new RateLimit(0, now::get);
        for (int i = 0; i < 1000; i++) {
            assertThat(none.allows("a")).isTrue();
        }
    }

    @Test
    void whatCostsMoreCountsAsMore() {
        RateLimit limit = new RateLimit(240, () -> 0);
        assertThat(limit.allows("ana", 50)).isTrue();
        assertThat(limit.allows("ana", 50)).as("10 of 60 are left").isFalse();
        assertThat(limit.allows("ana")).isTrue();
        assertThat(new RateLimit(8, () -> 0).allows("ben", 50))
                .as("all that may come at once")
                .isTrue();
    }
}
