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

class TurnstileTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private static Doorkeeper.Place place(Turnstile turnstile) {
        return Objects.requireNonNull(turnstile.place());
    }

    @Test
    void aPlaceThatIsLeftIsForTheNext() {
        Turnstile one = new Turnstile(1, 0, LONG);
        for (int i = 0; i < 3; i++) {
            try (Doorkeeper.Place place = place(one)) {
                assertThat(place).isNotNull();
            }
        }
    }

    @Test
    void whereNobodyMayWaitTheNextIsTurnedAwayAtOnce() {
        Turnstile two = new Turnstile(2, 0, LONG);
        Doorkeeper.Place first = place(two);
        place(two);
        assertThat(two.place()).isNull();
        first.close();
        assertThat(two.place()).isNotNull();
        assertThat(two.place()).isNull();
    }

    @Test
    void whoWaitsGetsThePlaceThatIsLeftAndWhoComesToAFullLineDoesNotWait() throws Exception {
        Turnstile one = new Turnstile(1, 1, LONG);
        Doorkeeper.Place first = place(one);
        CompletableFuture<Doorkeeper.Place> waiting = new CompletableFuture<>();
        Thread waiter = Thread.ofVirtual().start(() -> waiting.complete(place(one)));
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        assertThat(one.place()).isNull();
        first.close();
        waiting.get().close();
        place(one).close();
    }

    @Test
    void aLineThatDoesNotMoveIsLeft() {
        Turnstile stuck = new Turnstile(1, 10, Duration.ofMillis(10));
        Doorkeeper.Place place = place(stuck);
        for (int i = 0; i < 12; i++) {
            assertThat(stuck.place()).isNull();
        }
        place.close();
        assertThat(stuck.place()).isNotNull();
    }

    @Test
    void tooManyQuestionsAtOnceGetAProblemAndHealthAnswers() throws Exception {
        Files.writeString(folder.resolve("retries.md"), "# Retries");
        try (Knowhow knowhow =
                Knowhow.builder().notes(folder).index(folder.resolve(".index")).build()) {
            knowhow.index();
            Turnstile one = new Turnstile(1, 0, LONG);
            Web web = new Web(knowhow, WebSettings.USUAL, new Doorkeeper(WebSettings.USUAL, one));
            Doorkeeper.Place taken = place(one);
            Response busy = web.answer(Request.get("/api/v1/search?q=retries"));
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.headers())
                    .containsEntry("Content-Type", "application/problem+json")
                    .containsEntry("Retry-After", "5");
            assertThat(busy.text()).contains("\"title\":\"Too busy\"");
            assertThat(web.answer(Request.get("/search?q=retries")).text()).contains("Too busy");
            assertThat(web.answer(Request.get("/health/ready")).status()).isEqualTo(200);
            assertThat(web.answer(Request.get("/widget.js")).status()).isEqualTo(200);
            taken.close();
            assertThat(web.answer(Request.get("/api/v1/search?q=retries")).status())
                    .isEqualTo(200);
            assertThat(web.answer(Request.get("/api/v1/nowhere")).status()).isEqualTo(404);
            assertThat(web.answer(Request.get("/api/v1/search?q=retries")).status())
                    .as("an error leaves its place, too")
                    .isEqualTo(200);
        }
    }
}
