package dev.knowhow.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.cli.SmallVault;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assistant starts knowhow as a process of its own, by the protocol's own client. */
class McpCommandTest {

    @TempDir
    Path folder;

    private static String[] command(Path vault, String... more) {
        String[] start = {
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.knowhow.cli.Main",
            "mcp",
            vault.toString()
        };
        String[] all = new String[start.length + more.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return all;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Test
    void anAssistantFindsWhatItsMemberMayRead() throws IOException {
        Path vault = SmallVault.in(folder);
        Files.writeString(vault.resolve("secret.md"), "---\naudience: [board]\n---\n# Merger\n\nOf the zebras.\n");
        var transport = new StdioClientTransport(
                ServerParameters.builder(java()).args(command(vault)).build(), McpJsonDefaults.getMapper());
        try (McpSyncClient client = McpClient.sync(transport)
                .initializationTimeout(Duration.ofMinutes(2))
                .requestTimeout(Duration.ofMinutes(2))
                .build()) {
            client.initialize();

            assertThat(client.getServerInfo().name()).isEqualTo("knowhow");
            assertThat(search(client, "circuit breakers")).contains("1. Circuit breakers");
            assertThat(search(client, "zebras")).doesNotContain("Merger");
            // close() does not wait for the process, which may still write to the folder when it is deleted
            assertThat(client.closeGracefully()).isTrue();
        }
    }

    private static String search(McpSyncClient client, String query) {
        var result = client.callTool(
                CallToolRequest.builder("search").arguments(Map.of("q", query)).build());
        return ((TextContent) result.content().getFirst()).text();
    }

    @Test
    void itEndsWhenItsInputEnds() throws Exception {
        Path vault = SmallVault.in(folder);
        String[] command = command(vault);
        String[] whole = new String[command.length + 1];
        whole[0] = java();
        System.arraycopy(command, 0, whole, 1, command.length);
        Process process = new ProcessBuilder(whole).start();
        process.getOutputStream().close();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
    }
}
