package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.Knowhow;
import dev.knowhow.web.WebSettings.Anonymous;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health checks, metrics and logs. */
class OperatingTest {

    @TempDir
    Path folder;

    private Knowhow knowhow;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("retries.md"), "# Retries\nBack off.");
        knowhow =
                Knowhow.builder().notes(folder).index(folder.resolve(".index")).build();
    }

    @AfterEach
    void close() {
        knowhow.close();
    }

    private static int status(Web web, String target) {
        return web.answer(Request.get(target)).status();
    }

    @Test
    void itIsReadyOnceThereIsAnIndex() {
        Web web = new Web(knowhow, WebSettings.USUAL);
        assertThat(status(web, "/health/live")).isEqualTo(200);
        assertThat(status(web, "/health/ready")).isEqualTo(503);
        assertThat(status(web, "/search?q=retries")).isEqualTo(503);
        assertThat(status(web, "/api/v1/search?q=retries")).isEqualTo(503);

        knowhow.index();

        assertThat(status(web, "/health/ready")).isEqualTo(200);
        assertThat(status(web, "/search?q=retries")).isEqualTo(200);
    }

    @Test
    void anIndexThatDoesNotFollowTheNotesIsNotFreshAndStillReady() throws IOException {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(notes.resolve("jitter.md"), "# Jitter");
        try (Knowhow moved =
                Knowhow.builder().notes(notes).index(folder.resolve("index")).build()) {
            Web web = new Web(moved, WebSettings.USUAL);
            moved.index();
            assertThat(web.answer(Request.get("/health/fresh")).text()).isEqualTo("fresh\n");

            Path away = Files.move(notes, folder.resolve("away"));
            assertThatThrownBy(moved::index).hasMessageContaining("out of reach");

            Response stale = web.answer(Request.get("/health/fresh"));
            assertThat(stale.status()).isEqualTo(503);
            assertThat(stale.text()).isEqualTo("not fresh: the notes cannot be read\n");
            assertThat(status(web, "/health/ready")).isEqualTo(200);
            assertThat(status(web, "/search?q=jitter")).isEqualTo(200);

            Files.move(away, notes);
            moved.index(List.of("jitter.md"));
            assertThat(status(web, "/health/fresh"))
                    .as("other notes may have been missed")
                    .isEqualTo(503);
            moved.index();
            assertThat(status(web, "/health/fresh")).isEqualTo(200);
        }
    }

    @Test
    void aRequestThatTakesLongerThanTheTimeoutGets503AndHealthAnswers() {
        knowhow.index();
        Web web = new Web(
                knowhow, WebSettings.builder().timeout(Duration.ofNanos(1)).build());
        for (String path : List.of("/search?q=kafka", "/api/v1/search?q=kafka", "/feeds/news")) {
            Response late = web.answer(Request.get(path));
            assertThat(late.status()).as(path).isEqualTo(503);
            assertThat(late.headers()).as(path).containsEntry("Retry-After", "1");
            assertThat(late.text()).as(path).contains("Request timed out");
        }
        assertThat(status(web, "/health/ready")).isEqualTo(200);
        assertThatThrownBy(() -> WebSettings.builder().timeout(Duration.ZERO).build())
                .hasMessageContaining("must be above zero");
    }

    @Test
    void healthIsTheSameForEveryoneAndRevealsNothing() {
        knowhow.index();
        Web web = new Web(
                knowhow,
                WebSettings.builder()
                        .anonymous(Anonymous.OFF)
                        .hosts(List.of("notes.example.org"))
                        .rate(1)
                        .build());
        for (int i = 0; i < 10; i++) {
            Response ready = web.answer(Request.get("/health/ready").header("Host", "10.0.0.7:8080"));
            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.text()).isEqualTo("ready\n");
        }
        assertThat(status(web, "/health/other")).isEqualTo(404);
    }
}
