package dev.knowhow.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

    @TempDir
    Path folder;

    private Knowhow knowhow;
    private Server server;

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(folder.resolve("retries.md"), "# Retries\nBack off, with jitter: größer.");
        knowhow =
                Knowhow.builder().notes(folder).index(folder.resolve(".index")).build();
        knowhow.index();
        server = Server.on("127.0.0.1", 0)
                .mount("/*", new WebServlet(new Web(knowhow, WebSettings.USUAL)))
                .mount("/wiki/*", new WebServlet(new Web(knowhow, WebSettings.USUAL)))
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
        knowhow.close();
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void pagesAreServed() throws Exception {
        HttpResponse<String> page = send("GET", "search?q=gr%C3%B6%C3%9Fer");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Retries").contains("größer");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    }

    @Test
    void twoMayBeMountedSideBySide() throws Exception {
        assertThat(send("GET", "wiki/search?q=jitter").body()).contains("href=\"/wiki/note/retries.md");
        assertThat(send("GET", "wiki/note/retries.md").statusCode()).isEqualTo(200);
    }

    @Test
    void headsComeWithoutBodies() throws Exception {
        HttpResponse<String> head = send("HEAD", "note/retries.md");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).isPresent();
    }

    @Test
    void nothingCanBeChanged() throws Exception {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            HttpResponse<String> refused = send(method, "note/retries.md");
            assertThat(refused.statusCode()).as(method).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD");
        }
    }

    @Test
    void theServerDoesNotRevealItsSoftware() throws Exception {
        assertThat(send("GET", "").headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsUnderWayWhenItStopsIsAnswered(boolean interrupted) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        Server stopped = Server.on("127.0.0.1", 0)
                .mount("/*", new HttpServlet() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected void service(HttpServletRequest request, HttpServletResponse response)
                            throws IOException {
                        asked.countDown();
                        try {
                            stopping.await();
                        } catch (InterruptedException e) {
                            throw new InterruptedIOException();
                        }
                        response.getWriter().write("answered");
                    }
                })
                .start();
        URI uri = stopped.uri();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            asked.await();
            Thread stop = Thread.ofVirtual().start(() -> {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                stopped.close();
            });
            while (accepts(uri)) {
                Thread.onSpinWait();
            }
            stopping.countDown();
            assertThat(answer.get().body()).isEqualTo("answered");
            stop.join();
        }
    }

    private static boolean accepts(URI uri) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aPortInUseIsReported() {
        int taken = server.uri().getPort();
        assertThatThrownBy(() -> Server.on("127.0.0.1", taken).start())
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("the port is in use");
    }
}
