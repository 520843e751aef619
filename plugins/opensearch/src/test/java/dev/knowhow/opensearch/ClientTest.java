package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.knowhow.spi.IndexException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client and two servers, one of which begins an answer and never ends it, as a process does that is stopped. */
class ClientTest {

    private HttpServer hanging;
    private HttpServer answering;
    private final AtomicInteger hung = new AtomicInteger();

    @BeforeEach
    void startServers() throws IOException {
        hanging = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hanging.createContext("/", exchange -> {
            hung.incrementAndGet();
            exchange.sendResponseHeaders(200, 0); // the rest of the answer is missing
            exchange.getResponseBody().flush();
        });
        hanging.start();
        answering = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answering.createContext("/", exchange -> {
            byte[] json = "{\"found\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, json.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(json);
            }
        });
        answering.start();
    }

    @AfterEach
    void stopServers() {
        hanging.stop(0);
        answering.stop(0);
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static ClusterSettings settings(List<URI> addresses, Duration timeout) {
        return new ClusterSettings(
                addresses, "knowhow", null, null, 1, 0, Duration.ofSeconds(1), Duration.ofSeconds(8), timeout);
    }

    @Test
    void aNodeThatHangsIsReplacedByAnother() {
        try (Client client =
                new Client(settings(List.of(address(hanging), address(answering)), Duration.ofMinutes(1)))) {
            for (int i = 0; i < 4; i++) {
                assertThat(client.send("GET", "/", null).json().path("found").asBoolean(false))
                        .isTrue();
            }
            assertThat(hung).as("requests to the node that hangs").hasValue(1);
        }
    }

    @Test
    void withoutAnotherNodeTheReasonIsTheTimeLimit() {
        try (Client client = new Client(settings(List.of(address(hanging)), Duration.ofSeconds(1)))) {
            assertThatThrownBy(() -> client.send("GET", "/", null))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("does not answer within");
        }
    }

    @Test
    void aNodeThatHasJustLostAnotherOneIsAskedAgain() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", exchange -> {
            boolean first = requests.incrementAndGet() == 1;
            byte[] json = (first
                            ? "{\"error\":{\"type\":\"node_not_connected_exception\",\"reason\":\"Node not connected\"}}"
                            : "{\"found\":true}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(first ? 500 : 200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        node.start();
        try (Client client = new Client(settings(List.of(address(node)), Duration.ofMinutes(1)))) {
            assertThat(client.send("GET", "/", null).json().path("found").asBoolean(false))
                    .isTrue();
        } finally {
            node.stop(0);
        }
    }

    @Test
    void aHandshakeThatIsCutCanBeTriedAgain() throws IOException {
        try (ServerSocket cutting = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
                Client client = new Client(settings(
                        List.of(URI.create("https://127.0.0.1:" + cutting.getLocalPort())), Duration.ofMinutes(1)))) {
            Thread.ofPlatform().daemon().start(() -> {
                while (!cutting.isClosed()) { // the HTTP client tries a second time by itself
                    try (Socket connection = cutting.accept()) {
                        connection.getInputStream().readNBytes(1);
                        connection.shutdownOutput();
                        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // the client, or the test, has ended the connection
                    }
                }
            });

            assertThatThrownBy(() -> client.once("GET", "/", null, Duration.ofMinutes(1)))
                    .as("not the error of a certificate")
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("SSLHandshakeException");
        }
    }
}
