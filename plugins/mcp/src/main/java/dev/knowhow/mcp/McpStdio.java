package dev.knowhow.mcp;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The MCP server over standard input and output, for the assistant that started this process. */
public final class McpStdio {

    private McpStdio() {}

    /**
     * Serves requests until the end of the input.
     *
     * @param knowhow the knowhow
     * @param viewer the viewer whose permissions apply
     * @param site the URL of the web pages, such as {@code https://intranet.example.org/wiki}; null if missing
     * @param in the requests, one in each line; others are skipped
     * @param out the responses; nothing else may be written to it
     * @throws InterruptedException if the thread is interrupted
     */
    public static void serve(Knowhow knowhow, Viewer viewer, @Nullable String site, InputStream in, OutputStream out)
            throws InterruptedException {
        Assistant assistant = new Assistant(knowhow, site);
        MessageLines input = new MessageLines(in);
        McpSyncServer server = McpServer.sync(new StdioServerTransportProvider(McpJsonDefaults.getMapper(), input, out))
                .serverInfo(Assistant.NAME, Assistant.version())
                .instructions(Assistant.INSTRUCTIONS)
                .capabilities(Assistant.CAPABILITIES)
                .tools(assistant.tools().stream()
                        .map(tool -> new SyncToolSpecification(
                                Assistant.described(tool),
                                (exchange, request) -> assistant.answer(tool, request.arguments(), viewer)))
                        .toList())
                .uriTemplateManagerFactory(template -> new NoteResource())
                .resourceTemplates(new SyncResourceTemplateSpecification(
                        NoteResource.described(), (exchange, request) -> assistant.note(request.uri(), viewer)))
                .prompts(Arrays.stream(AssistantPrompt.values())
                        .map(prompt -> new SyncPromptSpecification(
                                prompt.described(), (exchange, request) -> prompt.about(request.arguments())))
                        .toList())
                .completions(assistant.completions().entrySet().stream()
                        .map(one -> new SyncCompletionSpecification(
                                one.getKey(),
                                (exchange, request) ->
                                        one.getValue().apply(request.argument().value(), viewer)))
                        .toList())
                .build();
        try {
            input.awaitEnd();
        } finally {
            server.closeGracefully();
        }
    }
}
