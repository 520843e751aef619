package dev.knowhow.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.knowhow.spi.StateStore;
import dev.knowhow.testkit.StateStoreContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterStateTest extends StateStoreContract {

    private ClusterSettings settings = ClusterSettings.of(List.of(), "none");

    @BeforeEach
    void createIndexes() {
        settings = RealCluster.created();
    }

    @Override
    protected StateStore open() {
        return new ClusterState(new Client(settings));
    }

    @Test
    void anIndexThatIsRebuiltHasTheStateOfTheAlias() throws IOException {
        open().update("consent", before -> new byte[] {1});

        StateStore rebuilding = new ClusterState(new Client(settings.withIndex(settings.index() + "-000002")));

        assertThat(rebuilding.read("consent"))
                .hasValueSatisfying(value -> assertThat(value).containsExactly(1));
    }

    @Test
    void aValueThatIsReplacedAfterTheAnswerWasLostMayHaveBeenWritten() throws IOException {
        StateStore direct = open();
        AtomicBoolean lost = new AtomicBoolean();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (Client client = new Client(settings);
                Client behind = new Client(behind(proxy))) {
            proxy.createContext("/", exchange -> {
                String method = exchange.getRequestMethod();
                byte[] body = exchange.getRequestBody().readAllBytes();
                Client.Answer answer = client.once(
                        method,
                        exchange.getRequestURI().toString(),
                        body.length == 0 ? null : Client.JSON.readTree(body));
                if (method.equals("PUT") && lost.compareAndSet(false, true)) {
                    direct.append("log", bytes("other\n"));
                    exchange.close();
                    return;
                }
                byte[] json = Client.JSON.writeValueAsBytes(answer.json());
                exchange.sendResponseHeaders(answer.status(), json.length);
                exchange.getResponseBody().write(json);
                exchange.close();
            });
            proxy.start();

            assertThatThrownBy(() -> new ClusterState(behind).append("log", bytes("own\n")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("'log'")
                    .hasMessageContaining("may have been written");
        } finally {
            proxy.stop(0);
        }
        assertThat(direct.read("log")).hasValue(bytes("own\nother\n"));
    }

    private ClusterSettings behind(HttpServer proxy) {
        return new ClusterSettings(
                List.of(URI.create("http://127.0.0.1:" + proxy.getAddress().getPort())),
                settings.index(),
                null,
                null,
                1,
                0,
                settings.refresh(),
                Duration.ofMinutes(1),
                settings.timeout());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
