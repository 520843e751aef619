package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyLimiterTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private static RequestGuard.Permit acquire(ConcurrencyLimiter limiter) {
        return Objects.requireNonNull(limiter.acquire());
    }

    @Test
    void aPlaceThatIsLeftIsForTheNext() {
        ConcurrencyLimiter one = new ConcurrencyLimiter(1, 0, LONG);
        for (int i = 0; i < 3; i++) {
            try (RequestGuard.Permit permit = acquire(one)) {
                assertThat(permit).isNotNull();
            }
        }
    }

    @Test
    void whereNobodyMayWaitTheNextIsTurnedAwayAtOnce() {
        ConcurrencyLimiter two = new ConcurrencyLimiter(2, 0, LONG);
        RequestGuard.Permit first = acquire(two);
        acquire(two);
        assertThat(two.acquire()).isNull();
        first.close();
        assertThat(two.acquire()).isNotNull();
        assertThat(two.acquire()).isNull();
    }

    @Test
    void whoWaitsGetsThePlaceThatIsLeftAndWhoComesToAFullLineDoesNotWait() throws Exception {
        ConcurrencyLimiter one = new ConcurrencyLimiter(1, 1, LONG);
        RequestGuard.Permit first = acquire(one);
        CompletableFuture<RequestGuard.Permit> waiting = new CompletableFuture<>();
        Thread waiter = Thread.ofVirtual().start(() -> waiting.complete(acquire(one)));
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        assertThat(one.acquire()).isNull();
        first.close();
        waiting.get().close();
        acquire(one).close();
    }

    @Test
    void aLineThatDoesNotMoveIsLeft() {
        ConcurrencyLimiter stuck = new ConcurrencyLimiter(1, 10, Duration.ofMillis(10));
        RequestGuard.Permit permit = acquire(stuck);
        for (int i = 0; i < 12; i++) {
            assertThat(stuck.acquire()).isNull();
        }
        permit.close();
        assertThat(stuck.acquire()).isNotNull();
    }

    @Test
    void tooManyQuestionsAtOnceGetAProblemAndHealthAnswers() throws Exception {
        Files.writeString(folder.resolve("retries.md"), "# Retries");
        try (Knowhow knowhow =
                Knowhow.builder().notes(folder).index(folder.resolve(".index")).build()) {
            knowhow.index();
            ConcurrencyLimiter one = new ConcurrencyLimiter(1, 0, LONG);
            Web web = new Web(knowhow, WebSettings.USUAL, new RequestGuard(WebSettings.USUAL, one));
            RequestGuard.Permit taken = acquire(one);
            Response busy = web.answer(Request.get("/api/v1/search?q=retries"));
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.headers())
                    .containsEntry("Content-Type", "application/problem+json")
                    .containsEntry("Retry-After", "5");
            assertThat(busy.text()).contains("\"title\":\"Server busy\"");
            assertThat(web.answer(Request.get("/search?q=retries")).text()).contains("Server busy");
            assertThat(web.answer(Request.get("/health/ready")).status()).isEqualTo(200);
            assertThat(web.answer(Request.get("/widget.js")).status()).isEqualTo(200);
            taken.close();
            assertThat(web.answer(Request.get("/api/v1/search?q=retries")).status())
                    .isEqualTo(200);
            assertThat(web.answer(Request.get("/api/v1/nowhere")).status()).isEqualTo(404);
            assertThat(web.answer(Request.get("/api/v1/search?q=retries")).status())
                    .as("an error leaves its permit, too")
                    .isEqualTo(200);
        }
    }
}
