package dev.knowhow.mcp;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.Deadline;
import dev.knowhow.web.Request;
import dev.knowhow.web.RequestGuard;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import dev.knowhow.web.WebSettings.Anonymous;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Answers assistants over HTTP, by the protocol's Streamable HTTP without sessions. Map it to {@code /mcp}. Who asks is said by
 * the {@link RequestGuard}, as for the pages; whoever is not known may ask only where anonymous access is {@link Anonymous#READ}. A request
 * whose {@code Origin} is not among the settings' origins is refused, so that no page in somebody's browser can ask in their name.
 */
public final class McpServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDPOINT = "/mcp";
    private static final String VIEWER = "dev.knowhow.viewer";
    private static final int MOST_BYTES = 1 << 20;
    private static final int TOO_MANY = 429;

    private final transient RequestGuard guard;
    private final Duration timeout;
    private final transient HttpServletStatelessServerTransport transport;

    /**
     * Answers with this.
     *
     * @param knowhow what is asked; the host closes it
     * @param settings under which names, which pages may ask, and where the notes are shown in a browser
     * @param guard of the same settings; the one of the pages, so that requests to both count together
     */
    public McpServlet(Knowhow knowhow, WebSettings settings, RequestGuard guard) {
        this.guard = guard;
        this.timeout = settings.timeout();
        this.transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(new TerseErrors(McpJsonDefaults.getMapper()))
                .messageEndpoint(ENDPOINT)
                .maxRequestSize(MOST_BYTES)
                .httpHeaderValidator(DefaultServerTransportSecurityValidator.builder()
                        .allowedOrigins(settings.origins())
                        .allowedHosts(settings.hosts().stream()
                                .map(host -> host + ":*")
                                .toList())
                        .build())
                .contextExtractor(request -> McpTransportContext.create(
                        Map.of(VIEWER, Objects.requireNonNull(request.getAttribute(VIEWER)))))
                .build();
        URI address = settings.address();
        Assistant assistant = new Assistant(knowhow, address == null ? null : address.toString());
        McpServer.sync(transport)
                .serverInfo(Assistant.NAME, Assistant.version())
                .instructions(Assistant.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(assistant.tools().stream()
                        .map(tool -> new SyncToolSpecification(
                                Assistant.described(tool),
                                (context, request) ->
                                        inTurn(assistant, tool, request.arguments(), (Viewer) context.get(VIEWER))))
                        .toList())
                .build();
    }

    /** Once the question has come in: whoever sends it slowly takes no place. */
    @SuppressWarnings("try") // the place only has to be left
    private CallToolResult inTurn(
            Assistant assistant, QuestionTool tool, Map<String, Object> arguments, Viewer viewer) {
        try (RequestGuard.Permit permit = guard.acquire()) {
            return permit == null
                    ? Assistant.wrong("Too many ask at once; try again in a moment.")
                    : Deadline.within(timeout, () -> assistant.answer(tool, arguments, viewer));
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            // TRACE above all would say what headers a proxy adds, and so its secret
            response.setHeader("Allow", "POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Request asked = new Request(
                request.getMethod(),
                "",
                List.of("mcp"),
                Map.of(),
                WebServlet.headers(request),
                request.getRemoteAddr(),
                request.getUserPrincipal());
        switch (guard.check(asked)) {
            case RequestGuard.Admitted admitted -> {
                request.setAttribute(VIEWER, admitted.viewer());
                transport.service(request, response);
            }
            case RequestGuard.Unauthenticated unauthenticated -> {
                response.setHeader("WWW-Authenticate", unauthenticated.scheme());
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case RequestGuard.RateLimited limited -> {
                response.setHeader("Retry-After", "5");
                response.sendError(TOO_MANY);
            }
        }
    }

    @Override
    public void destroy() {
        transport.destroy();
    }
}
