package dev.knowhow.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.Shell;
import dev.knowhow.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The printed configuration starts knowhow on the right notes with the right viewer. */
class McpConfigTest {

    @TempDir
    Path folder;

    private Path notes;

    @BeforeEach
    void notes() throws IOException {
        notes = Files.createDirectory(folder.resolve("Ana's \"notes\""));
    }

    private Outcome config(String client, String... more) {
        List<String> words = new ArrayList<>(List.of("mcp", "--config", client, notes.getFileName() + "/."));
        words.addAll(List.of(more));
        return new Shell(folder).run(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "claude-desktop, mcpServers",
        "cursor, mcpServers",
        "vscode, servers",
        "windsurf, mcpServers",
        "gemini, mcpServers",
        "json, mcpServers"
    })
    void aJsonFileHasTheCommandAndItsArguments(String client, String key) {
        Outcome outcome = config(client, "--as", "ana", "--index", "idx", "--group", "a", "--group", "b");

        assertThat(outcome.code()).isZero();
        JsonNode server = JsonMapper.shared().readTree(outcome.out()).at("/" + key + "/knowhow");
        assertThat(Path.of(server.get("command").stringValue())).isAbsolute().exists();
        List<String> arguments = new ArrayList<>();
        server.get("args").forEach(one -> arguments.add(one.stringValue()));
        assertThat(arguments)
                .endsWith(
                        "mcp",
                        notes.toString(),
                        "--index",
                        folder.resolve("idx").toString(),
                        "--as",
                        "ana",
                        "--group",
                        "a",
                        "--group",
                        "b");
        assertThat(outcome.err()).startsWith("knowhow: paste into ");
    }

    @Test
    void aShellRunsTheCommandOfClaudeCode() throws Exception {
        String line = config("claude-code", "--as", "Ana O'Neill $HOME").out();

        assertThat(line).startsWith("claude mcp add --scope user knowhow -- ");
        Process shell = new ProcessBuilder("sh", "-c", "claude() { printf '<%s>' \"$@\"; }; " + line).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .endsWith("<mcp><" + notes + "><--as><Ana O'Neill $HOME>");
    }

    @Test
    void codexReadsToml() {
        assertThat(config("codex").out())
                .startsWith("[mcp_servers.knowhow]\ncommand = \"/")
                .contains("\"" + notes.toString().replace("\"", "\\\"") + "\"]");
    }

    @Test
    void anUnknownClientIsRefusedWithTheKnownOnes() {
        assertThat(config("emacs")).satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains("emacs", "claude-code", "vscode");
        });
    }

    /** A launcher, where there is one, stays valid when Java or the class path changes. */
    @Test
    void theLauncherIsPreferredToJava() {
        System.setProperty("knowhow.launcher", "/opt/knowhow/knowhow");
        try {
            JsonNode all = JsonMapper.shared().readTree(config("json").out());
            assertThat(JsonMapper.shared().convertValue(all, Map.class).toString())
                    .contains("command=/opt/knowhow/knowhow, args=[mcp, ");
        } finally {
            System.clearProperty("knowhow.launcher");
        }
    }
}
