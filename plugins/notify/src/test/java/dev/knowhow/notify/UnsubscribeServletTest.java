package dev.knowhow.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.serve.Server;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.Vault;
import dev.knowhow.web.RequestGuard;
import dev.knowhow.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The links of mails, over real HTTP and without signing in. */
class UnsubscribeServletTest {

    private static final String ANA = "member ana";

    @TempDir
    Path folder;

    private Vault vault;
    private Server server;
    private Unsubscriptions unsubscriptions;

    @BeforeEach
    void start() {
        vault = new Vault(folder, new InMemoryNoteIndex());
        RequestGuard guard = new RequestGuard(WebSettings.builder()
                .anonymous(WebSettings.Anonymous.OFF)
                .rate(100)
                .build());
        server = Server.on("127.0.0.1", 0)
                .mount("/unsubscribe/*", new UnsubscribeServlet(vault.knowhow, guard))
                .start();
        unsubscriptions = new Unsubscriptions(vault.knowhow.operations().state());
    }

    @AfterEach
    void stop() {
        server.close();
        vault.close();
    }

    private URI link() {
        return unsubscriptions.link(server.uri(), ANA, List.of(Purpose.DIGEST, Purpose.THANKS));
    }

    private static HttpResponse<String> ask(String method, URI url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(url)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .method(method, BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void onePostTurnsOffWhatTheMailWasAbout() {
        assertThat(ask("POST", link()).statusCode()).isEqualTo(200);

        assertThat(unsubscriptions.off(ANA)).containsExactlyInAnyOrder(Purpose.DIGEST, Purpose.THANKS);
        assertThat(unsubscriptions.off("member bo")).isEmpty();
    }

    @Test
    void aLinkThatAProgramFollowsChangesNothing() {
        HttpResponse<String> page = ask("GET", link());

        assertThat(page.body()).contains("<form method=\"post\">");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(ask("PUT", link()).statusCode()).isEqualTo(405);
        assertThat(unsubscriptions.off(ANA)).isEmpty();
    }

    @Test
    void aForgedLinkChangesNothingAndLooksTheSame() {
        String forged = link().toString().replaceAll("\\.[^.]*$", ".AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(ask("POST", URI.create(forged)).body())
                .isEqualTo(ask("POST", link()).body());
        unsubscriptions.resubscribe(new MemberId("ana"));
        for (String wrong : List.of(
                forged,
                server.uri() + "unsubscribe/x",
                server.uri() + "unsubscribe/",
                server.uri() + "unsubscribe/" + "a".repeat(5000))) {
            ask("POST", URI.create(wrong));
        }
        assertThat(unsubscriptions.off(ANA)).isEmpty();
    }

    @Test
    void tooManyRequestsWait() {
        URI link = link();
        int last = 200;
        for (int i = 0; i < 200 && last == 200; i++) {
            last = ask("POST", link).statusCode();
        }
        assertThat(last).isEqualTo(429);
    }
}
