package org.example.intranet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The archive as it is deployed at {@code /intranet}, asked over HTTP. Each container is a class of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Container {

    static final Path ARCHIVE = Path.of("target/wiki.war").toAbsolutePath();
    static final String ROLE = "staff";
    static final String PLAIN = "ingrid-saether";
    static final String IN_SECURITY_TEAM = "milos-radovanovic";
    static final String PASSWORD = "no-secret";

    private int port;

    /** Starts the container with the two users in the role, and the archive. */
    abstract int start(Path work) throws Exception;

    abstract void stop() throws Exception;

    @BeforeAll
    void deploy(@TempDir Path folder) throws Exception {
        System.setProperty("notes.folder", Path.of("../vault").toAbsolutePath().toString());
        System.setProperty("notes.index", folder.resolve("index").toString());
        port = start(folder.resolve("work"));
    }

    @AfterAll
    void undeploy() throws Exception {
        stop();
    }

    private HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/intranet/" + path));
        if (!user.isEmpty()) {
            byte[] known = (user + ":" + PASSWORD).getBytes(UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(known));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void itSearches() throws Exception {
        HttpResponse<String> answer = get(PLAIN, "api/v1/search?q=passkeys");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\":\"howto/passkey-rollout.md\"");
    }

    @Test
    void itShowsPages() throws Exception {
        HttpResponse<String> page = get(PLAIN, "search?q=passkeys");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>passkeys · Intranet</title>").contains("href=\"/intranet/note/");
        assertThat(get(PLAIN, "assets/knowhow.css").statusCode()).isEqualTo(200);
    }

    @Test
    void itLetsInWhomTheContainerKnows() throws Exception {
        assertThat(get("", "search?q=passkeys").statusCode()).isEqualTo(401);
        assertThat(get("mallory", "search?q=passkeys").statusCode()).isEqualTo(401);
    }

    @Test
    void itShowsEachWhatTheirGroupsMaySee() throws Exception {
        String secret = "note/howto/credential-leak.md";
        assertThat(get(PLAIN, secret).statusCode()).isEqualTo(404);
        assertThat(get(IN_SECURITY_TEAM, secret).statusCode()).isEqualTo(200);
    }
}
