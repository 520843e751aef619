package dev.knowhow.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class McpStdioTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void aLineThatIsNoMessageIsSkipped() throws Exception {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(notes.resolve("tea.md"), "# Tea\n\nGreen.\n");
        PipedInputStream requests = new PipedInputStream();
        PipedInputStream responses = new PipedInputStream();
        try (Knowhow knowhow = Knowhow.builder()
                        .notes(notes)
                        .index(folder.resolve("index"))
                        .build();
                PipedOutputStream out = new PipedOutputStream(responses);
                BufferedReader from = new BufferedReader(new InputStreamReader(responses, StandardCharsets.UTF_8))) {
            Thread server;
            try (PrintStream to = new PrintStream(new PipedOutputStream(requests), true, StandardCharsets.UTF_8)) {
                server = Thread.ofVirtual().start(() -> serve(knowhow, requests, out));
                to.println("""
                        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
                        "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
                assertThat(from.readLine()).contains("\"id\":1", "\"result\"");
                to.println("{not json");
                to.println();
                to.println("[]");
                to.println("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
                to.println("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}");

                assertThat(from.readLine()).contains("\"id\":2", "\"result\"");
            }
            server.join();
        }
    }

    private static void serve(Knowhow knowhow, PipedInputStream in, PipedOutputStream out) {
        try {
            McpStdio.serve(knowhow, Viewer.EVERYONE, null, in, out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
