package dev.knowhow.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.knowhow.Knowhow;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.question.Questions;
import dev.knowhow.serve.Server;
import dev.knowhow.web.RequestGuard;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.ViewerResolver.Known;
import dev.knowhow.web.ViewerResolver.Refused;
import dev.knowhow.web.ViewerResolver.Unknown;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import dev.knowhow.web.WebSettings.Anonymous;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to an assistant over HTTP, with the protocol's own client and a real server. */
class McpServletTest {

    private static final URI SITE = URI.create("https://intranet.example.org/wiki/");

    /** The board's secretary is whoever says so in this test. */
    private static final ViewerResolver SECRETARY =
            request -> switch (String.valueOf(request.header("Authorization"))) {
                case "Bearer board" -> new Known(Viewer.of(new MemberId("ben"), Set.of("board")));
                case "null" -> new Unknown();
                default -> new Refused("Bearer");
            };

    @TempDir
    Path folder;

    private Knowhow knowhow;
    /** Stands for brackets within brackets. */
    private static final String DEEP = "deep";

    private Server server;
    private @Nullable McpSyncClient client;

    @BeforeEach
    void open() throws IOException {
        Path vault = Files.createDirectory(folder.resolve("vault"));
        write(vault, "people.yml", """
                - {id: ana, name: Ana Ruiz, team: Data, away: 2020-01-01..}
                - {id: ben, name: Ben Okri}
                - {id: cleo, name: Cleo Lind, consent: {search: false}}
                - {id: dora, name: Dora Dee, skills: [Kafka]}
                """);
        write(vault, "consumers.md", """
                ---
                title: Idempotent Kafka consumers
                authors: [ana]
                date: 2026-03-05
                ---
                Every Kafka consumer sees some message twice.
                ## Poison messages
                Three tries, then the dead-letter topic of Kafka.
                """);
        write(vault, "design.md", "---\ntitle: Topic design\nauthors: [ben, cleo]\n---\nKafka topics have an owner.\n");
        write(vault, "layoffs.md", """
                ---
                title: Layoffs
                authors: [ben]
                audience: [board]
                ---
                The Kafka team is to be halved.
                """);
        knowhow = Knowhow.builder().notes(vault).index(folder.resolve("index")).build();
        knowhow.index();
        serve(WebSettings.builder().resolvers(List.of(SECRETARY)));
    }

    private static void write(Path vault, String name, String text) throws IOException {
        Files.writeString(vault.resolve(name), text);
    }

    private void serve(WebSettings.Builder settings) {
        WebSettings here = settings.hosts(List.of("127.0.0.1")).address(SITE).build();
        RequestGuard guard = new RequestGuard(here);
        server = Server.on("127.0.0.1", 0)
                .mount("/*", new WebServlet(new Web(knowhow, here, guard)))
                .mount("/mcp", new McpServlet(knowhow, here, guard))
                .start();
    }

    private McpSyncClient client(@Nullable String token) {
        var transport = HttpClientStreamableHttpTransport.builder(server.uri().toString())
                .endpoint("/mcp");
        if (token != null) {
            transport
                    .customizeClient(any -> {})
                    .addHttpRequestCustomizer((request, method, uri, body, context) ->
                            request.header("Authorization", "Bearer " + token));
        }
        client = McpClient.sync(transport.build()).build();
        client.initialize();
        return client;
    }

    @AfterEach
    void close() {
        if (client != null) {
            client.close();
        }
        server.close();
        knowhow.close();
    }

    private static CallToolResult ask(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        assertThat(result.content()).hasSize(1);
        return ((TextContent) result.content().getFirst()).text();
    }

    @Test
    void eachQuestionIsAToolThatOnlyReads() {
        var tools = client(null).listTools().tools();

        assertThat(tools).extracting(tool -> tool.name()).containsExactlyElementsOf(Questions.NAMES);
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.description()).isNotBlank();
            assertThat(tool.outputSchema()).containsKey("oneOf");
        });
    }

    @Test
    void searchCitesThePassage() {
        CallToolResult result = ask(client(null), "search", Map.of("q", "poison messages", "limit", 1));

        assertThat(result.isError()).isFalse();
        assertThat(text(result))
                .contains(
                        "1. Idempotent Kafka consumers; 2026-03-05; Poison messages",
                        "[consumers.md#poison-messages "
                                + "<https://intranet.example.org/wiki/note/consumers.md#poison-messages>]",
                        "Three tries",
                        "Searched 2 notes.");
        assertThat(String.valueOf(result.structuredContent())).contains("hits=[", "relaxation={", "searched={");
    }

    @Test
    void whoNamesThePeopleAndTheirNotes() {
        McpSyncClient client = client(null);
        assertThat(text(ask(client, "who", Map.of("q", "kafka consumer"))))
                .contains(
                        "1. Ana Ruiz; ana, Data, away; confidence some, score ",
                        "- 2026-03-05, Idempotent Kafka consumers; author")
                .contains("Self-declared, without notes:\n- Dora Dee; dora; self-declared skill: Kafka [dora]\n")
                .doesNotContain("Cleo");
        assertThat(text(ask(client, "why", Map.of("q", "kafka consumer", "person", "Dora Dee"))))
                .startsWith("Dora Dee on “kafka consumer”\nNo note shows it; ");
    }

    @Test
    void severalTopicsAreAskedAtOnce() {
        CallToolResult result = ask(client(null), "who", Map.of("q", "poison messages + zzqxy"));

        assertThat(text(result)).contains("No expert on “zzqxy” is known.", "poison messages 100 %");
        assertThat(String.valueOf(result.structuredContent())).contains("gaps=[zzqxy]");
    }

    @Test
    void aWeakAnswerIsMarkedAsWeak() {
        CallToolResult result = ask(client(null), "who", Map.of("q", "kafka zeppelins over elbonia"));

        assertThat(text(result)).contains("Weak matches only");
        assertThat(String.valueOf(result.structuredContent())).contains("weak=true", "remarks=[Weak matches only");
    }

    @Test
    void whyExplainsARank() {
        assertThat(text(ask(client(null), "why", Map.of("q", "kafka consumer", "person", "Ana"))))
                .contains("Rank 1 of 2 people with evidence", "Idempotent Kafka consumers; author")
                .contains("Without “Idempotent Kafka consumers”: no evidence.", "Confidence: ");
    }

    @Test
    void aNoteIsReadWholeOrBySection() {
        McpSyncClient client = client(null);

        assertThat(text(ask(client, "note", Map.of("id", "consumers.md"))))
                .startsWith("Idempotent Kafka consumers\n- consumers.md; by Ana Ruiz; 2026-03-05 [consumers.md <")
                .contains("twice", "Poison messages", "Three tries");
        assertThat(text(ask(client, "note", Map.of("id", "consumers.md", "section", "poison messages"))))
                .contains("Three tries")
                .doesNotContain("twice");
        CallToolResult lag = ask(client, "note", Map.of("id", "consumers.md", "section", "Lag"));
        assertThat(lag.isError()).isTrue();
        assertThat(text(lag)).startsWith("The note has no heading “Lag”; it has: Poison messages");
        assertThat(text(ask(client, "note", Map.of("id", "consumers.md", "characters", 50))))
                .contains("1 section left out; read them by heading: Poison messages")
                .doesNotContain("Three tries");
    }

    @Test
    void whatIsHiddenIsAsIfItWereMissing() {
        McpSyncClient everyone = client(null);
        CallToolResult hidden = ask(everyone, "note", Map.of("id", "layoffs.md"));

        assertThat(hidden.isError()).isTrue();
        assertThat(text(hidden).replace("layoffs", "nothing"))
                .isEqualTo(text(ask(everyone, "note", Map.of("id", "nothing.md"))));
        assertThat(text(ask(everyone, "search", Map.of("q", "halved")))).doesNotContain("Layoffs");
        assertThat(text(ask(everyone, "why", Map.of("q", "kafka", "person", "cleo")))
                        .replace("cleo", "nobody"))
                .isEqualTo(text(ask(everyone, "why", Map.of("q", "kafka", "person", "nobody"))));
    }

    @Test
    void aNoteIsAResource() {
        McpSyncClient client = client(null);

        assertThat(client.listResourceTemplates().resourceTemplates())
                .extracting(template -> template.uriTemplate())
                .containsExactly("knowhow://note/{+id}");
        assertThat(resource(client, "knowhow://note/consumers.md"))
                .isEqualTo(text(ask(client, "note", Map.of("id", "consumers.md"))));
        assertThat(resource(client, "knowhow://note/topic%20design")).contains("Kafka topics have an owner.");
    }

    @Test
    void theIdOfAResourceMayHaveCharactersThatPartAUri() {
        assertThat(NoteResource.id("knowhow://note/lang/C#.md")).isEqualTo("lang/C#.md");
        assertThat(NoteResource.id("knowhow://note/why?.md")).isEqualTo("why?.md");
        assertThat(NoteResource.id("knowhow://note/C++%20notes.md")).isEqualTo("C++ notes.md");
        assertThat(NoteResource.id("knowhow://note/100%.md")).isEqualTo("100%.md");
    }

    @Test
    void aResourceThatIsHiddenIsAsIfItWereMissing() {
        McpSyncClient everyone = client(null);
        McpError hidden = catchThrowableOfType(McpError.class, () -> resource(everyone, "knowhow://note/layoffs.md"));
        McpError missing = catchThrowableOfType(McpError.class, () -> resource(everyone, "knowhow://note/nothing.md"));

        assertThat(hidden.getJsonRpcError().code()).isEqualTo(McpSchema.ErrorCodes.RESOURCE_NOT_FOUND);
        assertThat(hidden.getJsonRpcError().message().replace("layoffs", "nothing"))
                .isEqualTo(missing.getJsonRpcError().message());
        assertThat(completed(everyone, new McpSchema.ResourceReference("knowhow://note/{+id}"), "id", "lay"))
                .isEmpty();
        assertThat(resource(client("board"), "knowhow://note/layoffs.md")).contains("halved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"knowhow://note/%zz", "knowhow://note/../../etc/passwd", "knowhow://note/a%00b"})
    void aMalformedResourceIsNotFound(String uri) {
        McpError error = catchThrowableOfType(McpError.class, () -> resource(client(null), uri));

        assertThat(error.getJsonRpcError().code()).isEqualTo(McpSchema.ErrorCodes.RESOURCE_NOT_FOUND);
        assertThat(error.getMessage()).doesNotContain("Exception");
    }

    private static String resource(McpSyncClient client, String uri) {
        return ((TextResourceContents)
                        client.readResource(ReadResourceRequest.builder(uri).build())
                                .contents()
                                .getFirst())
                .text();
    }

    @Test
    void promptsAskAboutATopic() {
        McpSyncClient client = client(null);

        assertThat(client.listPrompts().prompts())
                .extracting(prompt -> prompt.name())
                .containsExactly("who-could-help", "brief-me");
        assertThat(prompt(client, "who-could-help", Map.of("topic", " kafka\nconsumers ")))
                .startsWith("Who could help me with “kafka consumers”?")
                .contains("`who`");
        assertThat(prompt(client, "brief-me", Map.of("topic", "kafka"))).startsWith("Brief me on “kafka”.");
        assertThatThrownBy(() -> prompt(client, "brief-me", Map.of("topic", " ")))
                .hasMessageContaining("needs a topic");
    }

    /** A prompt that names a tool which does not exist would send the assistant astray. */
    @Test
    void promptsNameOnlyToolsThatExist() {
        McpSyncClient client = client(null);
        Pattern tool = Pattern.compile("`(\\w+)`");

        for (String name : List.of("who-could-help", "brief-me")) {
            assertThat(tool.matcher(prompt(client, name, Map.of("topic", "kafka")))
                            .results()
                            .map(match -> match.group(1)))
                    .isNotEmpty()
                    .isSubsetOf(Questions.NAMES);
        }
    }

    @Test
    void topicsAndNotesAreCompleted() {
        McpSyncClient client = client(null);

        assertThat(completed(client, new McpSchema.PromptReference("brief-me"), "topic", "idem"))
                .containsExactly("Idempotent Kafka consumers");
        assertThat(completed(client, new McpSchema.ResourceReference("knowhow://note/{+id}"), "id", "top"))
                .containsExactly("design.md");
    }

    private static List<String> completed(
            McpSyncClient client, McpSchema.CompleteReference of, String argument, String typed) {
        return client.completeCompletion(McpSchema.CompleteRequest.builder(
                                of, new McpSchema.CompleteRequest.CompleteArgument(argument, typed))
                        .build())
                .completion()
                .values();
    }

    private static String prompt(McpSyncClient client, String name, Map<String, Object> arguments) {
        var messages = client.getPrompt(McpSchema.GetPromptRequest.builder(name)
                        .arguments(arguments)
                        .build())
                .messages();
        return ((TextContent) messages.getFirst().content()).text();
    }

    @Test
    void anAssistantHasThePermissionsOfItsMember() {
        assertThat(text(ask(client("board"), "note", Map.of("id", "layoffs.md"))))
                .contains("halved");
    }

    @Test
    void argumentsThatMakeNoSenseAreNamed() {
        McpSyncClient client = client(null);

        assertThat(ask(client, "who", Map.of())).satisfies(result -> {
            assertThat(result.isError()).isTrue();
            assertThat(text(result)).contains("q");
        });
        assertThat(ask(client, "search", Map.of("q", " ")).isError()).isTrue();
        assertThat(text(ask(client, "note", Map.of("id", "../../etc/passwd"))))
                .startsWith("There is no note “../../etc/passwd”, or you do not have access");
        assertThat(ask(client, "who", Map.of("q", "kafka", "limit", 1000)).isError())
                .isTrue();
    }

    @Test
    void whereAnonymousAccessIsOffAnAssistantMustBeKnown() {
        server.close();
        serve(WebSettings.builder().anonymous(Anonymous.OFF).resolvers(List.of(SECRETARY)));

        assertThatThrownBy(() -> client(null)).hasStackTraceContaining("Authorization error");
        assertThatThrownBy(() -> client("forged")).hasStackTraceContaining("Authorization error");
        assertThat(text(ask(client("board"), "search", Map.of("q", "kafka")))).contains("Layoffs");
    }

    @Test
    void anAssistantHasARateLimit() throws Exception {
        server.close();
        serve(WebSettings.builder().rate(1).resolvers(List.of(SECRETARY)));

        assertThat(post("{}", "Authorization", "Bearer guess")).isEqualTo(401);
        assertThat(post("{}", "Authorization", "Bearer another")).isEqualTo(429);
    }

    @Test
    void anAssistantSharesTheRateLimitOfItsMember() throws Exception {
        server.close();
        serve(WebSettings.builder().rate(1).resolvers(List.of(SECRETARY)));

        assertThat(post("{}", "Authorization", "Bearer board")).isEqualTo(400);
        var page = HttpRequest.newBuilder(server.uri())
                .header("Authorization", "Bearer board")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(page, BodyHandlers.discarding()).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void whereAnonymousAccessIsLimitedAnAssistantMustBeKnown() throws Exception {
        server.close();
        serve(WebSettings.builder().anonymous(Anonymous.LIMITED));

        assertThat(post("{}", "X-Nothing", "here")).isEqualTo(401);
    }

    @Test
    void anotherNameIsNotAnsweredTo() throws Exception {
        server.close();
        WebSettings elsewhere =
                WebSettings.builder().hosts(List.of("notes.example.org")).build();
        McpServlet servlet = new McpServlet(knowhow, elsewhere, new RequestGuard(elsewhere));
        server = Server.on("127.0.0.1", 0).mount("/mcp", servlet).start();

        assertThat(post("{}", "X-Nothing", "here")).isEqualTo(421);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example.org, 403",
        "Origin, null, 403",
        "Authorization, Bearer forged, 401",
        "Content-Type, text/plain, 415"
    })
    void aRequestThatIsNotMeantIsRefused(String name, String value, int status) throws Exception {
        assertThat(post("{}", name, value)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ | 400", "[] | 400", "{\"jsonrpc\":\"2.0\"} | 400", "not json | 400"})
    void whatIsNoMessageIsRefused(String body, int status) throws Exception {
        assertThat(post(body, "X-Nothing", "here")).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[1]",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":7}",
                DEEP
            })
    void anInvalidMessageRevealsNothingOfTheProgram(String body) throws Exception {
        HttpResponse<String> answer = send(
                request().POST(HttpRequest.BodyPublishers.ofString(body.equals(DEEP) ? "[".repeat(500_000) : body)));
        assertThat(answer.statusCode()).isIn(400, 500);
        assertThat(answer.body())
                .startsWith("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32")
                .doesNotContain("stackTrace", "io.modelcontextprotocol", "java.", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "GET", "PUT", "DELETE"})
    void nothingButAMessageIsAnsweredAndAProxysSecretIsNotRepeated(String method) throws Exception {
        // the client of the JDK refuses to send TRACE
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            String raw = method
                    + " /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nX-Knowhow-Secret: of-the-proxy\r\n\r\n";
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 405 ")
                    .contains("Allow: POST")
                    .doesNotContain("of-the-proxy");
        }
    }

    @Test
    void aQueryOfAMegabyteIsRefused() {
        CallToolResult refused = ask(client(null), "search", Map.of("q", "kafka ".repeat(100_000)));
        assertThat(refused.isError()).isTrue();
        assertThat(text(refused)).containsPattern("10,?000 characters");
    }

    @Test
    void aGiantMessageIsRefused() throws Exception {
        assertThat(post("{\"a\":\"" + "x".repeat(2_000_000) + "\"}", "X-Nothing", "here"))
                .isEqualTo(413);
    }

    private int post(String body, String name, String value) throws IOException, InterruptedException {
        return send(request().setHeader(name, value).POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(server.uri() + "mcp"))
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json")
                // else a refusal may come while the message is still being sent, which breaks the connection
                .expectContinue(true);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
