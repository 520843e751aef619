package dev.knowhow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, as somebody starts it. */
class ServeCommandTest {

    private static final Pattern AT = Pattern.compile("\\d+ notes at (http://127\\.0\\.0\\.1:\\d+/); stop with Ctrl-C");

    @TempDir
    Path folder;

    private Path vault;
    private Process process;

    @BeforeEach
    void write() throws IOException {
        vault = SmallVault.in(folder);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private URI serve(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.knowhow.cli.Main",
                "serve",
                vault.toString(),
                "--port",
                "0"));
        command.addAll(List.of(more));
        process = new ProcessBuilder(command).start();
        BufferedReader talk = process.errorReader(UTF_8);
        for (String line = talk.readLine(); line != null; line = talk.readLine()) {
            Matcher at = AT.matcher(line);
            if (at.find()) {
                return URI.create(at.group(1));
            }
        }
        throw new AssertionError("it ended before it served");
    }

    /** The next lines of the log. */
    private List<String> log(int lines) throws IOException {
        List<String> read = new ArrayList<>();
        while (read.size() < lines) {
            read.add(process.errorReader(UTF_8).readLine());
        }
        return read;
    }

    private static HttpResponse<String> get(URI uri, String... headers) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void notesAreServedUntilItIsAskedToStop() throws Exception {
        URI site = serve();
        assertThat(get(site.resolve("/search?q=backoff")).body())
                .contains("Retries with backoff")
                .contains("<title>backoff · vault</title>");
        assertThat(get(site.resolve("/notes/secret/incident.md")).statusCode()).isEqualTo(404);

        process.destroy();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aTokenIsGoodAndRevokedWithoutRestarting() throws Exception {
        new Shell(vault).run("index");
        URI site = serve("--anonymous", "off");
        URI page = site.resolve("/people/ana");
        assertThat(get(page).statusCode()).isEqualTo(401);

        String token =
                new Shell(vault).run("token", "issue", "--as", "ana").out().strip();
        assertThat(get(page, "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);

        new Shell(vault).run("token", "revoke", token.substring(3, 15));
        assertThat(get(page, "Authorization", "Bearer " + token).statusCode()).isEqualTo(401);
    }

    @Test
    void aVaultThatIsReplacedIsFollowed() throws Exception {
        URI site = serve();
        Path another = Files.createDirectory(folder.resolve("another"));
        Files.writeString(another.resolve("teapots.md"), "# Teapots\nWarm the pot first.");

        Files.move(vault, folder.resolve("old"));
        Files.move(another, vault);

        while (!get(site.resolve("/search?q=teapots")).body().contains("/notes/teapots.md")) {
            assertThat(get(site.resolve("/notes/practices/retries.md")).statusCode())
                    .isIn(200, 404, 503);
            Thread.sleep(100);
        }
        assertThat(get(site.resolve("/notes/practices/retries.md")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoLooksAfterItSeesWhetherItIsReadyAndWhatItDoes() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        URI site = serve("--metrics", String.valueOf(free), "--log-json");
        assertThat(get(site.resolve("/health/ready")).body()).isEqualTo("ready\n");
        get(site.resolve("/search?q=pillow+fight"));

        String figures =
                get(URI.create("http://127.0.0.1:" + free + "/metrics")).body();

        assertThat(figures)
                .contains("knowhow_answers_total{route=\"/search\",status=\"200\"} 1\n")
                .contains("knowhow_index_update_seconds_count ")
                .doesNotContain("pillow");
        assertThat(get(site.resolve("/metrics")).statusCode()).isEqualTo(404);
        assertThat(log(3))
                .allSatisfy(line ->
                        assertThat(line).startsWith("{\"type\":").endsWith("}").doesNotContain("pillow"))
                .anySatisfy(line -> assertThat(line).contains("\"route\":\"/search\",\"status\":200"));
    }

    @Test
    void whatCannotBeIsSaidAtOnce() {
        Shell shell = new Shell(vault);
        assertThat(shell.run("serve", "--port", "70000").err()).contains("--port is 70000");
        assertThat(shell.run("serve", "--anonymous", "maybe").err()).contains("off, limited, read");
        assertThat(shell.run("serve", "--proxy", "127.0.0.1").err()).contains("KNOWHOW_PROXY_SECRET");
        assertThat(shell.with("KNOWHOW_PROXY_SECRET", "short")
                        .run("serve", "--proxy", "127.0.0.1")
                        .err())
                .contains("16 characters");
        assertThat(shell.run("serve", "--metrics", "here").err()).contains("--metrics is 'here'");
        assertThat(shell.run("serve", "--frame", "x; script-src *").err()).contains("is no origin");
    }
}
