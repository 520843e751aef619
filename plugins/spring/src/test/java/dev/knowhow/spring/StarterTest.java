package dev.knowhow.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** An application that has only the starter and a folder of notes, asked over HTTP. */
class StarterTest {

    @TempDir
    static Path folder;

    private static Path notes;
    private static Intranet intranet;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(notes.resolve("people.yml"), "- {id: ana, name: Ana Ruiz}\n- {id: ben, name: Ben Okri}\n");
        Files.writeString(notes.resolve("retries.md"), "---\nauthors: [ana]\n---\n# Retries\n\nWith backoff.\n");
        Files.writeString(
                notes.resolve("merger.md"), "---\nauthors: [ben]\naudience: [board]\n---\n# Merger\n\nOf zebras.\n");
        intranet = Intranet.with(
                List.of(),
                "knowhow.notes=" + Path.of("").toAbsolutePath().relativize(notes), // begins with ../
                "knowhow.index=" + folder.resolve("index"),
                "knowhow.web.title=Our notes");
        Intranet.await(() -> intranet.get("", "health/ready").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        intranet.close();
    }

    @Test
    void thePagesAreBelowThePath() {
        HttpResponse<String> page = intranet.get("", "search?q=backoff");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("· Our notes</title>", "href=\"/wiki/note/retries.md");
        assertThat(intranet.get("", "api/v1/who?q=retries").body()).contains("\"name\":\"Ana Ruiz\"");
    }

    @Test
    void rolesOfSpringSecurityAreGroups() {
        assertThat(intranet.get("", "note/merger.md").statusCode()).isEqualTo(404);
        assertThat(intranet.get("ana", "note/merger.md").statusCode()).isEqualTo(404);
        assertThat(intranet.get("ben", "note/merger.md").statusCode()).isEqualTo(200);
        assertThat(intranet.get("wrong", "note/retries.md").statusCode()).isEqualTo(401);
    }

    @Test
    void aNoteIsFoundSoonAfterItIsSaved() throws Exception {
        Files.writeString(notes.resolve("hedging.md"), "# Hedging\n\nA second request.\n");
        Intranet.await(() -> intranet.get("", "note/hedging.md").statusCode() == 200);

        assertThat(intranet.get("", "search?q=hedging").body()).contains("note/hedging.md");
    }

    @Test
    void assistantsAskAtMcp() {
        HttpResponse<String> answer = intranet.post("mcp", """
                {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                 "params": {"name": "search", "arguments": {"q": "backoff"}}}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("retries.md").doesNotContain("merger.md");
    }

    @Test
    void requestsAndNotesAreMeasured() {
        intranet.get("", "search?q=backoff");
        MeterRegistry registry = intranet.context().getBean(MeterRegistry.class);

        assertThat(registry.get("knowhow.answers")
                        .tag("route", "/search")
                        .counter()
                        .count())
                .isPositive();
        assertThat(registry.get("knowhow.index.notes").gauge().value()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theIndexIsHealthy() {
        HealthIndicator health = intranet.context().getBean("knowhowHealthIndicator", HealthIndicator.class);

        assertThat(health.health(true)).satisfies(one -> {
            assertThat(one.getStatus()).isEqualTo(Status.UP);
            assertThat(one.getDetails()).containsKey("notes");
        });
    }

    @Test
    void theApplicationAsksItself() {
        Knowhow knowhow = intranet.context().getBean(Knowhow.class);
        SecurityViewers viewers = intranet.context().getBean(SecurityViewers.class);

        assertThat(knowhow.as(viewers.of(null)).search("zebras").hits()).isEmpty();
    }
}
