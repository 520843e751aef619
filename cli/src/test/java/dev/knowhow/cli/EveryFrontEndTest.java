package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.command.Command;
import dev.knowhow.edit.NoteEditing;
import dev.knowhow.edit.NoteSuggestions;
import dev.knowhow.mcp.McpServlet;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.Parameter.Place;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import dev.knowhow.serve.Server;
import dev.knowhow.web.RequestGuard;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import dev.knowhow.web.editing.Proposal;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each question of the table is a command, a page, a route and a tool, all of one name; other commands say why they are
 * none.
 */
class EveryFrontEndTest {

    /** A value for each parameter that must be given. */
    private static final Map<String, String> VALUES =
            Map.of("q", "retries", "person", "ana", "id", "practices/retries.md", "name", "resilience", "field", "tag");

    /** Commands that are no questions, and why. */
    private static final Map<String, String> REASONS = new TreeMap<>(Map.ofEntries(
            Map.entry("demo", "makes a vault"),
            Map.entry("index", "writes the index"),
            Map.entry("install", "puts the command on the PATH"),
            Map.entry("digest", "records what each reader received; feeds and news show it without a record"),
            Map.entry("newsletter", "writes a mail; the note has a page, and its kind a feed"),
            Map.entry("alerts", "records what each reader received; saved lists the queries"),
            Map.entry("notify", "sends messages; feeds/me and me show the same to the member"),
            Map.entry("outbox", "is the operator's; it shows what was not sent"),
            Map.entry("publish", "writes a site"),
            Map.entry("new", "writes a note"),
            Map.entry("draft", "writes a note; rising, news and radar list what is in it"),
            Map.entry(
                    "move",
                    "writes notes; a page of the editing does it, too, and the API and assistants save nothing"),
            Map.entry("thank", "writes a line; a page of the editing does it, too"),
            Map.entry("check", "sees all notes, whoever asks: for operators"),
            Map.entry("serve", "runs a server"),
            Map.entry("token", "manages access"),
            Map.entry("mcp", "runs a server"),
            Map.entry("evaluate", "measures the program, not the notes"),
            Map.entry("plugins", "describes the program"),
            Map.entry("config", "describes the program"),
            Map.entry("cluster", "is the operator's; health shows whether the cluster answers"),
            Map.entry("completion", "describes the command line"),
            Map.entry("help", "describes the command line")));

    @TempDir
    Path folder;

    private Path vault;
    private Knowhow knowhow;
    private Server server;
    private McpSyncClient assistant;

    @BeforeEach
    void open() throws IOException {
        vault = SmallVault.in(folder);
        Files.writeString(vault.resolve("saved.txt"), "waiting = retries\n");
        Files.writeString(vault.resolve("people.yml"), """
                - id: dana
                  name: Dana Wu
                  skills: [zookeepers, terraform]
                  consent: {topics: {zookeeper: no}}
                """, StandardOpenOption.APPEND);
        knowhow =
                Knowhow.builder().notes(vault).index(vault.resolve(".knowhow")).build();
        knowhow.index();
        WebSettings settings = WebSettings.builder().hosts(List.of("127.0.0.1")).build();
        RequestGuard guard = new RequestGuard(settings);
        server = Server.on("127.0.0.1", 0)
                .mount("/*", new WebServlet(new Web(knowhow, settings, guard)))
                .mount("/mcp", new McpServlet(knowhow, settings, guard))
                .start();
        var transport = HttpClientStreamableHttpTransport.builder(server.uri().toString())
                .endpoint("/mcp");
        assistant = McpClient.sync(transport.build()).build();
        assistant.initialize();
    }

    @AfterEach
    void close() {
        assistant.close();
        server.close();
        knowhow.close();
    }

    private HttpResponse<String> get(String target) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(server.uri() + target)).build(), BodyHandlers.ofString());
        }
    }

    private static List<Parameter> needed(Description description) {
        return description.parameters().stream().filter(Parameter::required).toList();
    }

    private static String value(Description description, Parameter parameter) {
        boolean person = List.of("person", "recognition").contains(description.name());
        return VALUES.getOrDefault(person ? "person" : parameter.name(), "");
    }

    /** The path and query that ask a question, below a path. */
    private static String target(String below, Description description) {
        StringBuilder path = new StringBuilder(below).append(description.name());
        List<String> query = new ArrayList<>();
        for (Parameter parameter : needed(description)) {
            String value = value(description, parameter);
            if (parameter.place() == Place.PATH) {
                path.append('/').append(value);
            } else {
                query.add(parameter.name() + "=" + value);
            }
        }
        if (query.isEmpty()
                && !description.fromWords().isEmpty()
                && description.fromWords().getFirst().place() == Place.WORDS) {
            query.add("q=retries");
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    @Test
    void eachQuestionIsACommand() {
        var shell = new Shell(vault);
        for (Question question : Questions.all()) {
            Description description = question.description();
            List<String> typed = new ArrayList<>(List.of(description.name()));
            needed(description).forEach(parameter -> typed.add(value(description, parameter)));
            if (description.name().equals("search") || description.name().equals("complete")) {
                typed.add("retries");
            }
            var outcome = shell.run(typed.toArray(String[]::new));
            assertThat(outcome.code()).as("%s: %s", typed, outcome.err()).isIn(0, 1);
            assertThat(outcome.out() + outcome.err()).as("%s", typed).isNotBlank();
            typed.add("--json");
            assertThat(shell.run(typed.toArray(String[]::new)).out())
                    .as("%s", typed)
                    .contains("{\"type\":\"answer\"");
        }
    }

    @Test
    void eachQuestionIsAPageAndARoute() throws Exception {
        for (Question question : Questions.all()) {
            String page = target("", question.description());
            assertThat(get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(get(page).body()).as(page).contains("<h1").contains("<main");
            String route = target("api/v1/", question.description());
            assertThat(get(route).statusCode()).as(route).isEqualTo(200);
            assertThat(get(route).body()).as(route).startsWith("{\"").contains("\"remarks\":[");
        }
    }

    @Test
    void eachQuestionIsATool() {
        List<McpSchema.Tool> tools = assistant.listTools().tools();
        assertThat(tools).extracting(McpSchema.Tool::name).containsExactlyElementsOf(Questions.NAMES);
        for (Question question : Questions.all()) {
            Map<String, Object> arguments = new TreeMap<>();
            needed(question.description())
                    .forEach(parameter -> arguments.put(parameter.name(), value(question.description(), parameter)));
            if (question.description().name().equals("search")) {
                arguments.put("q", "retries");
            }
            // The client holds the answer against the schema that the tool declares.
            var result = assistant.callTool(
                    CallToolRequest.builder(question.description().name())
                            .arguments(arguments)
                            .build());
            assertThat(result.isError()).as("%s", result.content()).isFalse();
            assertThat(result.structuredContent())
                    .as("%s", question.description().name())
                    .isNotNull();
        }
    }

    @Test
    void eachProposalIsARouteAndAToolOfAServerWithEditing() throws Exception {
        Clock clock = Clock.systemUTC();
        NoteEditing editor = new NoteEditing(knowhow, vault, List.of(), clock);
        NoteSuggestions suggestions = new NoteSuggestions(knowhow, editor, clock);
        WebSettings settings = WebSettings.builder()
                .hosts(List.of("127.0.0.1"))
                .resolvers(List.of(request -> new ViewerResolver.Known(Viewer.of(new MemberId("ana"), Set.of()))))
                .editor(editor)
                .suggestions(suggestions)
                .build();
        RequestGuard guard = new RequestGuard(settings);
        String json = "{\"id\": \"practices/retries.md\", \"replace\": \"One more line.\"}";
        try (Server editing = Server.on("127.0.0.1", 0)
                        .mount("/*", new WebServlet(new Web(knowhow, settings, guard)))
                        .mount("/mcp", new McpServlet(knowhow, settings, guard))
                        .start();
                HttpClient http = HttpClient.newHttpClient();
                McpSyncClient client = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                        editing.uri().toString())
                                .endpoint("/mcp")
                                .build())
                        .build()) {
            client.initialize();
            assertThat(client.listTools().tools())
                    .extracting(McpSchema.Tool::name)
                    .containsAll(Stream.of(Proposal.values()).map(Proposal::id).toList());
            HttpRequest request = HttpRequest.newBuilder(URI.create(editing.uri() + "api/v1/propose_edit"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
            var note = client.callTool(CallToolRequest.builder("propose_note")
                    .arguments(Map.of("title", "Who?", "kind", "question", "text", "Who knows?"))
                    .build());
            assertThat(note.isError()).as("%s", note.content()).isFalse();
            var nothing = client.callTool(CallToolRequest.builder("propose_edit")
                    .arguments(Map.of("id", "no.md", "replace", "x"))
                    .build());
            assertThat(nothing.isError()).isTrue();
        }
        assertThat(suggestions.list(Viewer.of(new MemberId("ana"), Set.of()))).hasSize(2);
        assertThat(Files.readString(vault.resolve("practices/retries.md"))).doesNotContain("One more line.");
    }

    /** What each front end answers about a topic or a person: command, page, route and tool. */
    private List<String> answers(String name, Map<String, Object> arguments, String target) throws Exception {
        List<String> typed = new ArrayList<>(List.of(name));
        arguments.values().forEach(value -> typed.add(value.toString()));
        var shell = new Shell(vault);
        List<String> answers = new ArrayList<>(List.of(
                shell.run(typed.toArray(String[]::new)).out(),
                get(target).body(),
                get("api/v1/" + target).body()));
        typed.add("--json");
        answers.add(shell.run(typed.toArray(String[]::new)).out());
        var tool = assistant.callTool(
                CallToolRequest.builder(name).arguments(arguments).build());
        answers.add(tool.content() + " " + tool.structuredContent());
        return answers;
    }

    @Test
    void aDeclaredSkillOfARefusedTopicIsShownNowhere() throws Exception {
        for (String topic : List.of("zookeeper", "zookeepers")) {
            assertThat(answers("who", Map.of("q", topic), "who?q=" + topic))
                    .as(topic)
                    .noneMatch(answer -> answer.contains("Dana"));
            assertThat(answers("topic", Map.of("name", topic), "topic/" + topic))
                    .as(topic)
                    .noneMatch(answer -> answer.contains("Dana"));
        }
        assertThat(answers("who", Map.of("q", "terraform"), "who?q=terraform"))
                .as("a topic that is not refused")
                .allMatch(answer -> answer.contains("Dana Wu"));
        assertThat(answers("person", Map.of("name", "dana"), "person/dana"))
                .allMatch(answer -> answer.contains("terraform") && !answer.contains("zookeeper"));
        assertThat(answers("topics", Map.of("person", "dana"), "topics/dana"))
                .noneMatch(answer -> answer.contains("zookeeper"));
        assertThat(answers("people", Map.of(), "people")).noneMatch(answer -> answer.contains("zookeeper"));
    }

    @Test
    void everyOtherCommandHasAReasonNotToBeAQuestion() {
        List<String> others = new ArrayList<>(Commands.NAMES);
        others.removeAll(Questions.NAMES);
        assertThat(REASONS).containsOnlyKeys(others);
    }

    @Test
    void eachSummaryIsAnImperative() {
        for (Command command : Commands.all()) {
            assertThat(command.usage().summary())
                    .as(command.usage().name())
                    .endsWith(".")
                    .doesNotContain("?")
                    .hasSizeLessThan(70);
        }
    }
}
