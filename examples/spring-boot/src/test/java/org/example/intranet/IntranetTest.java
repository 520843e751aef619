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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it is started, asked over HTTP. */
class IntranetTest {

    private static final String SECRET_NOTE = "note/howto/credential-leak.md";

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() throws Exception {
        application =
                SpringApplication.run(Intranet.class, "--server.port=0", "--knowhow.index=" + folder.resolve("index"));
        // the index is built in the background
        for (int i = 0; i < 600 && get("ingrid-saether:ingrid", "health/ready").statusCode() != 200; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
        String port = application.getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/wiki/" + path));
        if (!user.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void itSearches() throws Exception {
        HttpResponse<String> answer = get("ingrid-saether:ingrid", "api/v1/search?q=passkeys");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\":\"howto/passkey-rollout.md\"");
    }

    @Test
    void itShowsPages() throws Exception {
        HttpResponse<String> page = get("ingrid-saether:ingrid", "search?q=passkeys");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>passkeys · Intranet</title>").contains("href=\"/wiki/note/");
        assertThat(get("ingrid-saether:ingrid", "assets/knowhow.css").statusCode())
                .isEqualTo(200);
    }

    @Test
    void itLetsInWhomSpringSecurityKnows() throws Exception {
        assertThat(get("", "search?q=passkeys").statusCode()).isEqualTo(401);
        assertThat(get("ingrid-saether:wrong", "").statusCode()).isEqualTo(401);
    }

    @Test
    void itShowsEachWhatTheirGroupsMaySee() throws Exception {
        assertThat(get("ingrid-saether:ingrid", SECRET_NOTE).statusCode()).isEqualTo(404);
        assertThat(get("helene-marchand:helene", SECRET_NOTE).statusCode()).isEqualTo(200);
    }
}
