package dev.knowhow.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.ServeProcess;
import dev.knowhow.cli.Shell;
import dev.knowhow.cli.SmallVault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, as somebody starts it. */
class ServeCommandTest {

    @TempDir
    Path folder;

    private Path vault;

    @BeforeEach
    void write() {
        vault = SmallVault.in(folder);
    }

    @Test
    void notesAreServedAsTheirReadersMaySeeThem() throws Exception {
        try (ServeProcess server = ServeProcess.of(vault)) {
            assertThat(server.get("/search?q=backoff").body())
                    .contains("Retries with backoff")
                    .contains("<title>backoff · vault</title>");
            assertThat(server.get("/note/secret/incident.md").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aTokenIsGoodAndRevokedWithoutRestarting() throws Exception {
        new Shell(vault).run("index");
        try (ServeProcess server = ServeProcess.of(vault, "--anonymous", "off")) {
            String page = "/person/ana";
            assertThat(server.get(page).statusCode()).isEqualTo(401);

            String token =
                    new Shell(vault).run("token", "issue", "--as", "ana").out().strip();
            assertThat(server.get(page, "Authorization", "Bearer " + token).statusCode())
                    .isEqualTo(200);

            new Shell(vault).run("token", "revoke", token.substring(3, 15));
            assertThat(server.get(page, "Authorization", "Bearer " + token).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aVaultThatIsReplacedIsFollowed() throws Exception {
        try (ServeProcess server = ServeProcess.of(vault)) {
            Path another = Files.createDirectory(folder.resolve("another"));
            Files.writeString(another.resolve("teapots.md"), "# Teapots\nWarm the pot first.");

            Files.move(vault, folder.resolve("old"));
            Files.move(another, vault);

            while (!server.get("/search?q=teapots").body().contains("/note/teapots.md")) {
                assertThat(server.get("/note/practices/retries.md").statusCode())
                        .isIn(200, 404, 503);
                Thread.sleep(100);
            }
            assertThat(server.get("/note/practices/retries.md").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aRemoteIsFollowed() throws Exception {
        Path remote = folder.resolve("remote.git");
        Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(remote.toFile())
                .call()
                .close();
        try (Git git =
                Git.init().setInitialBranch("main").setDirectory(vault.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit().setSign(false).setMessage("All notes").call();
            git.remoteAdd()
                    .setName("origin")
                    .setUri(new URIish(remote.toUri().toString()))
                    .call();
        }
        try (ServeProcess server = ServeProcess.of(vault, "--remote", "origin", "--pull", "1")) {
            while (!server.get("/health/remote").body().equals("equal\n")
                    || Git.lsRemoteRepository()
                            .setRemote(remote.toString())
                            .call()
                            .isEmpty()) {
                Thread.sleep(100);
            }
            try (Git other = Git.cloneRepository()
                    .setURI(remote.toUri().toString())
                    .setBranch("main")
                    .setDirectory(folder.resolve("other").toFile())
                    .call()) {
                Files.writeString(folder.resolve("other/teapots.md"), "# Teapots\nWarm the pot first.");
                other.add().addFilepattern("teapots.md").call();
                other.commit().setSign(false).setMessage("Teapots").call();
                other.push().call();
            }
            while (!server.get("/search?q=teapots").body().contains("/note/teapots.md")) {
                Thread.sleep(100);
            }
        }
    }

    @Test
    void aRemoteThatCannotBeUsedIsRefused() {
        Shell shell = new Shell(vault);

        assertThat(shell.run("serve", "--remote", "origin").err()).contains("the notes are in no git repository");
        assertThat(shell.run("serve", "--pull", "5").err()).contains("--pull is for a server with --remote");
        assertThat(shell.run("serve", "--remote", "origin", "--pull", "0").err())
                .contains("--pull is 0");
        assertThat(shell.run("serve", "--remote", "origin", "--netrc", "missing")
                        .err())
                .contains("missing of users and passwords cannot be read");
    }

    @Test
    void whoLooksAfterItSeesWhetherItIsReadyAndWhatItDoes() throws Exception {
        int free = freePort();
        try (ServeProcess server = ServeProcess.of(vault, "--metrics", String.valueOf(free), "--log-json")) {
            assertThat(server.get("/health/ready").body()).isEqualTo("ready\n");
            server.get("/search?q=pillow+fight");

            String figures = ServeProcess.get(URI.create("http://127.0.0.1:" + free + "/metrics"))
                    .body();

            assertThat(figures)
                    .contains("knowhow_answers_total{route=\"/search\",status=\"200\"} 1.0\n")
                    .contains("knowhow_index_update_seconds_count ")
                    .doesNotContain("pillow");
            assertThat(server.get("/metrics").statusCode()).isEqualTo(404);
            assertThat(server.log(3))
                    .allSatisfy(line -> assertThat(line)
                            .startsWith("{\"type\":")
                            .endsWith("}")
                            .doesNotContain("pillow"))
                    .anySatisfy(line -> assertThat(line).contains("\"route\":\"/search\",\"status\":200"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void invalidSettingsAreReportedBeforeItStarts() {
        Shell shell = new Shell(vault);
        assertThat(shell.run("serve", "--port", "70000").err()).contains("--port is 70000");
        assertThat(shell.run("serve", "--anonymous", "maybe").err()).contains("off, limited, read");
        assertThat(shell.run("serve", "--proxy", "127.0.0.1").err()).contains("KNOWHOW_PROXY_SECRET");
        assertThat(shell.with("KNOWHOW_PROXY_SECRET", "short")
                        .run("serve", "--proxy", "127.0.0.1")
                        .err())
                .contains("16 characters");
        assertThat(shell.run("serve", "--metrics", "here").err()).contains("--metrics is 'here'");
        assertThat(shell.run("serve", "--frame", "x; script-src *").err()).contains("is not an origin");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // for want of env
    void groupsOfAProxyHaveOtherAudiences() throws Exception {
        String secret = "a secret of the proxy";
        try (ServeProcess server = ServeProcess.of(
                List.of("env", "KNOWHOW_PROXY_SECRET=" + secret),
                vault,
                "--proxy",
                "127.0.0.1",
                "--audience",
                "eng-all=core,staff")) {
            for (var expected : Map.of("eng-all", 200, "eng", 404).entrySet()) {
                var answer = server.get(
                        "/note/secret/incident.md",
                        "X-Forwarded-User",
                        "visitor",
                        "X-Knowhow-Secret",
                        secret,
                        "X-Forwarded-Groups",
                        expected.getKey());
                assertThat(answer.statusCode()).as(expected.getKey()).isEqualTo(expected.getValue());
            }
        }
    }

    @Test
    void anAudienceThatMakesNoSenseIsRefused() {
        for (String typed : new String[] {"eng", "=staff", "eng=", "eng=,", "a,b=staff"}) {
            assertThat(new Shell(vault)
                            .with("KNOWHOW_PROXY_SECRET", "a secret of the proxy")
                            .run("serve", "--proxy", "127.0.0.1", "--audience", typed))
                    .satisfies(outcome -> {
                        assertThat(outcome.code()).isEqualTo(2);
                        assertThat(outcome.err()).contains("eng-all=engineers,staff");
                    });
        }
        assertThat(new Shell(vault).run("serve", "--audience", "eng=staff").err())
                .contains("add --proxy or --oidc");
    }

    @Test
    void aSignInThatCannotWorkIsRefused() throws IOException {
        Path settings = vault.resolve("oidc.conf");
        Files.writeString(settings, "issuer = http://login.example.org\nclient-id = knowhow\n");
        assertThat(new Shell(vault).run("serve", "--oidc", settings.toString()).err())
                .contains("--oidc requires --site");
        assertThat(new Shell(vault).run("serve", "--oidc", settings.toString(), "--site", "https://notes.example.org/"))
                .satisfies(outcome -> {
                    assertThat(outcome.code()).isEqualTo(2);
                    assertThat(outcome.err()).contains("oidc.conf:1: issuer is 'http://login.example.org'");
                });
    }
}
