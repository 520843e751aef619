package dev.knowhow.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.knowhow.Knowhow;
import dev.knowhow.micrometer.KnowhowMeters;
import dev.knowhow.micrometer.MetricsServlet;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid HTTP requests get an error, reveal nothing and do not block others. */
class BadClientsTest {

    private static final int MOST_DRIBBLED = 150;

    @TempDir
    Path folder;

    private Knowhow knowhow;
    private Server server;

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(folder.resolve("retries.md"), "# Retries\nBack off.");
        Files.writeString(folder.resolve("people.yml"), "- {id: ana, name: Ana, emails: [secret@example.org]}");
        knowhow =
                Knowhow.builder().notes(folder).index(folder.resolve(".index")).build();
        knowhow.index();
        server = Server.on("127.0.0.1", 0)
                .mount(
                        "/*",
                        new WebServlet(
                                new Web(knowhow, WebSettings.builder().rate(0).build())))
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
        knowhow.close();
    }

    private String send(String raw) throws IOException {
        return send(server, raw);
    }

    private static String send(Server server, String raw) throws IOException {
        try (Socket socket = open(server)) {
            socket.getOutputStream().write(raw.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static Socket open(Server server) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private String get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/note/../people.yml",
                "/note/..%2fpeople.yml",
                "/note/%2e%2e/people.yml",
                "/note/%252e%252e/people.yml",
                "/note/..;/people.yml",
                "/note/.%00./people.yml",
                "/note//etc/passwd",
                "/note/c:/windows/win.ini",
                "/note/..\\people.yml",
                "/note/people.yml",
                "/assets/../WEB-INF/web.xml",
                "/assets/..%2fpage/layout.html",
                "/assets/openapi.json",
                "/pictures/people.yml?of=retries.md",
                "/pictures/..%2f..%2fetc%2fpasswd?of=retries.md",
                "//evil.example/notes/retries.md",
                "/%",
                "/%c3%28",
                "/search?q=%c3%28",
                "/search?q=%",
                "/a%0d%0aSet-Cookie:%20x=y",
                "/search?q=%0d%0aSet-Cookie:%20x=y"
            })
    void noPathLeadsOutOfTheNotes(String target) throws IOException {
        String answer = get(target);
        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotContain("secret@example.org")
                .doesNotContain("root:");
        assertThat(answer.substring(0, answer.indexOf("\r\n\r\n"))).doesNotContainIgnoringCase("set-cookie");
        if (!target.startsWith("/search?q=%0d")) {
            assertThat(status(answer)).as(answer).isBetween(400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\nConnection: close\r\n\r\nabcd",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\nConnection: close\r\n\r\nzz",
                "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n"
            })
    void whatIsNoRequestIsRefused(String raw) throws IOException {
        String answer = send(raw);
        assertThat(status(answer)).isBetween(400, 505);
        assertThat(answer)
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
                .containsIgnoringCase("X-Content-Type-Options: nosniff");
        assertThat(status(get("/"))).isEqualTo(200);
    }

    /** Whoever stands before us may see another end of the request than we do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 52\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nTransfer-Encoding: xchunked\r\n\r\nabcde",
                "Content-Length: 5\r\nTransfer-Encoding: chunked, identity\r\n\r\nabcde",
                "Content-Length: 5\r\nTransfer-Encoding:\u000bchunked\r\n\r\nabcde",
                "Content-Length: 5\r\nTransfer-Encoding : chunked\r\n\r\nabcde",
                "Content-Length: 5\r\nTransfer-Encoding:\r\n chunked\r\n\r\nabcde",
                "Content-Length: +5\r\n\r\nabcde",
                "Content-Length: 5, 5\r\n\r\nabcde",
                "Content-Length: 5\r\nContent-Length: 5\r\n\r\nabcde",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF1\r\n\r\n",
                "X: y\rZ: z\r\n\r\n"
            })
    void noSecondRequestIsSmuggledIn(String doubtful) throws IOException {
        String answers = send("POST / HTTP/1.1\r\nHost: localhost\r\n" + doubtful
                + "GET /notes/smuggled.md HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answers).containsOnlyOnce("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 404");
    }

    @Test
    void giantRequestsAreRefused() throws IOException {
        assertThat(status(get("/search?q=" + "a".repeat(100_000)))).isIn(414, 431);
        assertThat(status(send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(100_000) + "\r\n\r\n")))
                .isEqualTo(431);
        assertThat(status(get("/search?" + "a=b&".repeat(2000)))).isEqualTo(400);
        assertThat(status(get("/search?q=" + "kafka+".repeat(1000))))
                .as("a long question is a question")
                .isEqualTo(200);
    }

    /** What a proxy adds to a request, such as its secret, is not for whoever sent it. */
    @Test
    void nothingRepeatsTheHeadersOfARequest() throws IOException {
        try (Server figures = Server.on("127.0.0.1", 0)
                .mount("/*", new MetricsServlet(new KnowhowMeters(knowhow)))
                .start()) {
            for (Server asked : List.of(server, figures)) {
                String answer = send(
                        asked,
                        "TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Knowhow-Secret: of-the-proxy\r\nConnection: close\r\n\r\n");
                assertThat(status(answer)).isEqualTo(405);
                assertThat(answer).doesNotContain("of-the-proxy");
            }
        }
    }

    @Test
    void aBodyIsNotWaitedFor() throws IOException {
        String answer = send(
                "POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\nConnection: close\r\n\r\n{\"a\":");
        assertThat(status(answer)).isEqualTo(405);
    }

    @Test
    void tenThousandConnectionsThatAreLeftOpenAreInNobodysWay() throws IOException {
        assumeTrue(
                ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                                .getMaxFileDescriptorCount()
                        > 16_000,
                "this process may not open as many files");
        List<SocketChannel> left = new ArrayList<>();
        try {
            for (int i = 0; i < 10_000; i++) {
                SocketChannel client = SocketChannel.open();
                client.configureBlocking(false);
                client.connect(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), server.uri().getPort()));
                left.add(client);
                if (client.finishConnect() && i % 2 == 0) {
                    client.write(ByteBuffer.wrap("GET /search?q=".getBytes(ISO_8859_1)));
                }
                if (i % 1000 == 999) {
                    assertThat(status(get("/search?q=retries"))).isEqualTo(200);
                }
            }
        } finally {
            for (SocketChannel client : left) {
                client.close();
            }
        }
        assertThat(status(get("/search?q=retries"))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /search?q=retries&tag=a&tag=b",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: yes",
                "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"
            })
    void aSlowRequestIsDisconnected(String beginning) throws Exception {
        try (Server hurried = Server.on("127.0.0.1", 0)
                        .mount("/*", new BodyReader())
                        .arrival(1_000)
                        .start();
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), hurried.uri().getPort())) {
            socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
            assertThat(bytesUntilHungUp(socket)).isLessThan(MOST_DRIBBLED);
        }
    }

    /** Sends a byte every tenth of a second. */
    private static int bytesUntilHungUp(Socket socket) throws InterruptedException {
        int sent = 0;
        try {
            for (; sent < MOST_DRIBBLED; sent++) {
                socket.getOutputStream().write('a');
                Thread.sleep(100);
            }
        } catch (IOException hungUp) {
            return sent;
        }
        return sent;
    }

    /** Waits for whatever body there is, as servlets of a host may. */
    private static final class BodyReader extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
        }
    }

    @Test
    void aConnectionCutInTheMiddleHarmsNobody() throws IOException {
        for (int i = 0; i < 50; i++) {
            try (Socket socket = open(server)) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream()
                        .write("GET /search?q=retries HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1));
            }
        }
        assertThat(status(get("/note/retries.md"))).isEqualTo(200);
    }
}
