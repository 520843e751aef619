package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.web.Request;
import dev.knowhow.web.Response;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebSettings;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Git, front matter and people files contain e-mail addresses. Answers reveal only those in the text of a note that the
 * viewer may read.
 */
class AddressesTest {

    private static final Pattern LINK =
            Pattern.compile("(?:href|src)=\"(/[^\"#]*)|<(?:id|uri)>http://localhost(/[^<#]*)");

    /** The id of git's "Jane Doe", who has two addresses: by the first one of them, and by the other. */
    private static final String JANE = "jane-doe-31815";

    private static final String JANE_TOO = "jane-doe-13d85";

    @TempDir
    static Path folder;

    private static Path vault;
    private static Shell shell;

    @BeforeAll
    static void write() throws Exception {
        vault = Files.createDirectory(folder.resolve("vault"));
        shell = new Shell(vault);
        Files.writeString(vault.resolve("people.yml"), "- {id: ana, name: Ana Ruiz, emails: [ana@example.org]}\n");
        try (Git git = Git.init().setDirectory(vault.toFile()).call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setBoolean("commit", null, "gpgsign", false);
            config.save();
            note(git, "jane@example.org", "kafka.md", "# Kafka\n\nConsumers fall behind when one of them is slow.\n");
            note(git, "doe@example.net", "lag.md", "---\ntags: [kafka]\n---\n# Kafka lag\n\nWatch it.\n");
            note(git, "ana@example.org", "topics.md", """
                    ---
                    authors: ["Bo Li <bo@example.org>", cy.ray@example.org]
                    editors: [ana@example.org]
                    contact: Di <di@example.org>
                    tags: [kafka]
                    ---
                    # Kafka topics

                    Jane Doe and Bo Li name them; ask press@example.com.
                    """);
        }
        shell.run("index");
    }

    private static void note(Git git, String address, String note, String text) throws Exception {
        Files.writeString(vault.resolve(note), text);
        git.add().addFilepattern(".").call();
        git.commit()
                .setAuthor(new PersonIdent("Jane Doe", address, Instant.parse("2025-02-03T10:00:00Z"), ZoneOffset.UTC))
                .setMessage("change " + note)
                .call();
    }

    private static void assertTellsNoAddress(String what, String told) {
        assertThat(told.replaceAll("press(@|&#64;|%40)example.com", ""))
                .as(what)
                .doesNotContain("@example", "%40example", "&#64;example", "@localhost");
    }

    private static Knowhow knowhow() {
        return Knowhow.builder().notes(vault).index(vault.resolve(".knowhow")).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search kafka",
                "search author:jane",
                "who kafka",
                "who kafka + consumers",
                "why kafka " + JANE,
                "person " + JANE,
                "note topics.md",
                "related topics.md",
                "news --since 10000d",
                "digest --since 10000d --html",
                "complete jane",
                "complete example",
                "rising",
                "check"
            })
    void noCommandRevealsAnAddress(String command) {
        for (String more : List.of("", " --json")) {
            Shell.Outcome outcome = shell.run((command + more).split(" "));
            assertTellsNoAddress(command + more, outcome.out() + outcome.err());
            assertThat(outcome.code()).as(command + more + outcome.err()).isLessThan(2);
            if (command.endsWith("--html") || command.equals("check") || command.equals("rising")) {
                return;
            }
        }
    }

    @Test
    void noPageFeedOrAnswerRevealsAnAddress() {
        try (Knowhow knowhow = knowhow()) {
            Web web = new Web(knowhow, WebSettings.builder().rate(0).build());
            Map<String, Response> answers = crawled(
                    web,
                    Stream.of("kafka.md", "lag.md", "topics.md")
                            .flatMap(note -> Stream.of(
                                    "/",
                                    "/people",
                                    "/topics",
                                    "/news",
                                    "/search?q=kafka&why=1",
                                    "/search?q=example",
                                    "/who?q=kafka",
                                    "/embed/search?q=kafka",
                                    "/embed/who?q=kafka",
                                    "/embed/note/" + note,
                                    "/feeds/all.atom",
                                    "/feeds/all.json",
                                    "/oembed?url=http://localhost/note/" + note,
                                    "/api/v1/note/" + note,
                                    "/api/v1/search?q=kafka&facet=author",
                                    "/api/v1/who?q=kafka",
                                    "/api/v1/facets/author",
                                    "/api/v1/who?q=kafka&q=consumers",
                                    "/api/v1/why?q=kafka&person=" + JANE,
                                    "/api/v1/person/" + JANE,
                                    "/api/v1/topic/kafka",
                                    "/api/v1/complete?q=jane",
                                    "/api/v1/complete?q=example"))
                            .toList());

            answers.forEach((target, response) -> {
                // a choice of the language leads back to the page
                assertThat(response.status()).as(target).isEqualTo(target.startsWith("/language/") ? 303 : 200);
                assertTellsNoAddress(target, target + response.headers() + response.text());
            });
            assertThat(answers).as("people whom only git knows have pages").containsKey("/person/" + JANE);
            assertThat(answers.get("/person/" + JANE).text())
                    .contains("Jane Doe")
                    .doesNotContain("doe-13d85</h1>");
        }
    }

    private static Map<String, Response> crawled(Web web, List<String> first) {
        Map<String, Response> answers = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(first);
        while (!waiting.isEmpty()) {
            String target = waiting.remove();
            if (answers.containsKey(target)) {
                continue;
            }
            Response response = web.answer(Request.get(target));
            answers.put(target, response);
            if (!target.startsWith("/assets") && !target.endsWith(".js")) {
                LINK.matcher(response.text())
                        .results()
                        .map(link -> linked(link).replace("&amp;", "&"))
                        .forEach(waiting::add);
            }
        }
        return answers;
    }

    private static String linked(MatchResult link) {
        return link.group(1) == null ? link.group(2) : link.group(1);
    }

    @Test
    void noToolRevealsAnAddress() {
        var transport = new StdioClientTransport(
                ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString())
                        .args(
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.knowhow.cli.Main",
                                "mcp",
                                vault.toString())
                        .build(),
                McpJsonDefaults.getMapper());
        StringBuilder told = new StringBuilder();
        try (McpSyncClient client = McpClient.sync(transport)
                .initializationTimeout(Duration.ofMinutes(2))
                .requestTimeout(Duration.ofMinutes(2))
                .build()) {
            client.initialize();
            told.append(asked(client, "search", Map.of("q", "kafka")));
            told.append(asked(client, "note", Map.of("id", "topics.md")));
            told.append(asked(client, "note", Map.of("id", "kafka.md")));
            told.append(asked(client, "who", Map.of("q", "kafka")));
            told.append(asked(client, "why", Map.of("q", "kafka", "person", JANE)));
            // close() does not wait for the process, which may still write to the folder when it is deleted
            assertThat(client.closeGracefully()).isTrue();
        }

        assertThat(told).contains("Bo Li", "cy.ray", "press@example.com", "Jane Doe; " + JANE);
        assertTellsNoAddress("mcp", told.toString());
    }

    private static String asked(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                        CallToolRequest.builder(tool).arguments(arguments).build())
                .toString();
    }

    @Test
    void noFileOfASiteRevealsAnAddress() throws IOException {
        assertThat(shell.run(
                                "publish",
                                "--out",
                                folder.resolve("site").toString(),
                                "--site",
                                "https://notes.example.org/")
                        .code())
                .isZero();

        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertTellsNoAddress(file.toString(), file + Files.readString(file));
            }
        }
        assertThat(folder.resolve("site/person/" + JANE + "/index.html")).exists();
        assertThat(folder.resolve("site/feeds/person/" + JANE + ".atom")).exists();
    }

    /** As links and habits from before have it. */
    @ParameterizedTest
    @ValueSource(strings = {"jane@example.org", "Jane Doe <jane@example.org>", "doe@example.net", JANE, JANE_TOO})
    void anAddressFindsItsPerson(String person) {
        assertThat(shell.run("why", "kafka consumers", person).out()).contains("Jane Doe  " + JANE, "kafka.md");
        assertThat(shell.run("person", person, "--json").out()).contains("\"id\":\"" + JANE + "\"");
        assertThat(shell.run("search", "author:\"" + person + "\"").out()).contains("kafka.md", "lag.md");
    }

    @Test
    void whereNamesJoinNobodyTwoOfOneNameAreListedWithTheirIds() {
        assertThat(shell.run("who", "kafka", "--json", "--join", "addresses")
                        .out()
                        .split("\"name\":\"Jane Doe\"", -1))
                .hasSize(3);
        Shell.Outcome several = shell.run("person", "jane doe", "--join", "addresses");
        assertThat(several.code()).isEqualTo(ExitCode.NOTHING);
        assertThat(several.err()).contains("“jane doe” may be 2 people", JANE, JANE_TOO);
        assertThat(shell.run("why", "kafka", "jane", "doe", "--join", "addresses")
                        .err())
                .contains("“jane doe” may be 2 people", JANE, JANE_TOO);
        assertThat(shell.run("search", "author:\"jane doe\"", "--join", "addresses")
                        .out())
                .contains("kafka.md", "lag.md");
    }

    @Test
    void onePersonIsOneLineAndWhatWasJoinedIsShown() {
        assertThat(shell.run("who", "kafka", "--json").out().split("\"name\":\"Jane Doe\"", -1))
                .hasSize(2);
        assertThat(shell.run("person", "jane", "doe").out()).contains("Also known as Jane Doe (same name)");
        assertThat(shell.run("person", "jane doe", "--json").out())
                .contains("\"joined\":[{\"name\":\"Jane Doe\",\"reason\":\"name\"}]");
    }

    @Test
    void nobodyFindsOutAnAddressByTryingItsParts() {
        for (String part : Set.of("example", "jane@example", "example.net")) {
            assertThat(shell.run("complete", part, "--json").out()).as(part).doesNotContain("doe");
            assertThat(shell.run("search", "author:" + part).code()).as(part).isEqualTo(ExitCode.NOTHING);
        }
    }

    @Test
    void whoKeepsTheNotesIsProposedRecordsWithAddresses() {
        assertThat(shell.run("check", "--people", "--join", "addresses").out()).contains("emails: [", "example.net");
    }
}
