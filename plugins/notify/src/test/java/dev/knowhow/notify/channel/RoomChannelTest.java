package dev.knowhow.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.knowhow.notify.outbox.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks to a real HTTP server. */
class RoomChannelTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_780_315_200), ZoneOffset.UTC);

    private record Received(
            String path,
            String body,
            @Nullable String id,
            @Nullable String signature) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestURI().getPath(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-signature")));
            String status = exchange.getRequestURI().getPath().substring(1);
            exchange.getResponseHeaders().set("Location", "/200");
            exchange.sendResponseHeaders(Integer.parseInt(status), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Delivery send(RoomFormat format, int port, String path, @Nullable String secret, String title) {
        URI url = URI.create("http://127.0.0.1:" + port + "/" + path);
        return new RoomChannel(new Room("team", format, url, secret, Duration.ofSeconds(5)), CLOCK)
                .send("", Contents.titled(title));
    }

    private Delivery send(RoomFormat format, String path, String title) {
        return send(format, server.getAddress().getPort(), path, SECRET, title);
    }

    @Test
    void aWebhookIsSignedOverIdTimeAndBody() {
        assertThat(send(RoomFormat.WEBHOOK, "200", "Lag?")).isEqualTo(new Delivery.Accepted());

        Received one = received.getFirst();
        assertThat(one.id()).isEqualTo("msg_abc123");
        assertThat(one.signature()).isEqualTo(new WebhookSignature(SECRET).of("msg_abc123", 1_780_315_200, one.body()));
        assertThat(one.body())
                .contains("\"type\":\"knowhow.notification\"", "\"purpose\":\"questions\"", "\"title\":\"Lag?\"");
    }

    /** The example of the specification, standardwebhooks.com. */
    @Test
    void theSignatureIsThatOfTheSpecification() {
        assertThat(new WebhookSignature(SECRET)
                        .of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @CsvSource({
        "204, Accepted",
        "429, Deferred",
        "500, Deferred",
        "503, Deferred",
        "400, Rejected",
        "404, Rejected",
        "410, Rejected"
    })
    void eachStatusHasItsOutcome(String status, String outcome) {
        assertThat(send(RoomFormat.WEBHOOK, status, "Lag?").getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void aRedirectIsNotFollowed() {
        assertThat(send(RoomFormat.WEBHOOK, "307", "Lag?")).isInstanceOf(Delivery.Rejected.class);
        assertThat(received).extracting(Received::path).containsExactly("/307");
    }

    @Test
    void aServerThatIsDownIsUnreachable() {
        int port = server.getAddress().getPort();
        server.stop(0);

        assertThat(send(RoomFormat.SLACK, port, "200", null, "Lag?")).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerLeavesTheMessageUnconfirmed() throws Exception {
        try (ServerSocket broken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket one = broken.accept()) {
                    one.getInputStream().read(new byte[100]);
                } catch (IOException e) {
                    // the test has ended
                }
            });
            assertThat(send(RoomFormat.WEBHOOK, broken.getLocalPort(), "200", null, "Lag?"))
                    .isInstanceOf(Delivery.Unknown.class);
        }
    }

    @Test
    void slackReadsATitleAsText() {
        send(RoomFormat.SLACK, "200", "<!channel> & <https://evil.example|*here*>");

        assertThat(received.getFirst().body())
                .contains(
                        "<https://notes.example.org/note/q.md|&lt;!channel&gt; &amp; &lt;https://evil.example|*\u200Bhere*\u200B&gt;>")
                .doesNotContain("<!channel>");
    }

    @Test
    void teamsReadsATitleAsText() {
        send(RoomFormat.TEAMS, "200", "[here](https://evil.example) **bold**");

        assertThat(received.getFirst().body())
                .contains("\"type\":\"AdaptiveCard\"", "\\\\[here\\\\]\\\\(https://evil\\\\.example\\\\)")
                .doesNotContain("[here](https");
    }

    @Test
    void aCardOfTeamsIsSmallEnoughInEachScript() {
        send(RoomFormat.TEAMS, "200", "質".repeat(10_000));

        assertThat(received.getFirst().body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(28_000);
        assertThat(received.getFirst().body()).contains("and 1 more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hooks.example.org/x", "file:///etc/passwd", "ftp://example.org/", "https:///x"})
    void aUrlIsHttps(String url) {
        assertThatThrownBy(() -> new Room("team", RoomFormat.SLACK, URI.create(url), null, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
    }

    @Test
    void aSecretHasTheFormOfTheSpecification() {
        URI url = URI.create("https://hooks.example.org/x");
        assertThatThrownBy(() -> new Room("team", RoomFormat.WEBHOOK, url, "short", Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whsec_");
    }
}
