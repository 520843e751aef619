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
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The MCP server over stateless Streamable HTTP. Map it to {@code /mcp}. The {@link RequestGuard} authenticates
 * requests as for pages; anonymous access needs {@link Anonymous#READ}. A request whose {@code Origin} is not allowed
 * by the settings is refused, which prevents cross-site requests from browsers.
 */
public final class McpServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDPOINT = "/mcp";
    private static final String VIEWER = "dev.knowhow.viewer";
    private static final String BUSY = "Too many concurrent requests. Try again in a moment.";
    private static final int MAX_BYTES = 1 << 20;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MISDIRECTED = 421;

    private final transient RequestGuard guard;
    private final Duration timeout;
    private final transient HttpServletStatelessServerTransport transport;

    /**
     * Creates a servlet.
     *
     * @param knowhow the knowhow; the host closes it
     * @param settings the host names, allowed origins, and address of the site
     * @param guard a guard with the same settings; shared with the pages, so that limits apply to both together
     */
    public McpServlet(Knowhow knowhow, WebSettings settings, RequestGuard guard) {
        this.guard = guard;
        this.timeout = settings.timeout();
        this.transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(new TerseErrors(McpJsonDefaults.getMapper()))
                .messageEndpoint(ENDPOINT)
                .maxRequestSize(MAX_BYTES)
                .httpHeaderValidator(DefaultServerTransportSecurityValidator.builder()
                        .allowedOrigins(settings.origins())
                        .build())
                .contextExtractor(request -> McpTransportContext.create(
                        Map.of(VIEWER, Objects.requireNonNull(request.getAttribute(VIEWER)))))
                .build();
        URI address = settings.address();
        Assistant assistant = new Assistant(knowhow, address == null ? null : address.toString());
        McpServer.sync(transport)
                .serverInfo(Assistant.NAME, Assistant.version())
                .instructions(Assistant.INSTRUCTIONS)
                .capabilities(Assistant.CAPABILITIES)
                .tools(assistant.tools().stream()
                        .map(tool -> new SyncToolSpecification(
                                Assistant.described(tool),
                                (context, request) -> withPermit(
                                        () -> assistant.answer(tool, request.arguments(), viewer(context)),
                                        () -> Assistant.error(BUSY))))
                        .toList())
                .tools(ProposalTool.all(settings.editor(), settings.suggestions()).stream()
                        .map(tool -> new SyncToolSpecification(
                                tool.described(),
                                (context, request) -> withPermit(
                                        () -> tool.answer(request.arguments(), viewer(context)),
                                        () -> Assistant.error(BUSY))))
                        .toList())
                .uriTemplateManagerFactory(template -> new NoteResource())
                .resourceTemplates(new SyncResourceTemplateSpecification(
                        NoteResource.described(),
                        (context, request) -> withPermit(() -> assistant.note(request.uri(), viewer(context)), () -> {
                            throw busy();
                        })))
                .prompts(Arrays.stream(AssistantPrompt.values())
                        .map(prompt -> new SyncPromptSpecification(
                                prompt.described(), (context, request) -> prompt.about(request.arguments())))
                        .toList())
                .completions(assistant.completions().entrySet().stream()
                        .map(one -> new SyncCompletionSpecification(
                                one.getKey(),
                                (context, request) -> withPermit(
                                        () -> one.getValue()
                                                .apply(request.argument().value(), viewer(context)),
                                        () -> {
                                            throw busy();
                                        })))
                        .toList())
                .build();
    }

    private static Viewer viewer(McpTransportContext context) {
        return (Viewer) context.get(VIEWER);
    }

    private static McpError busy() {
        return McpError.builder(McpSchema.ErrorCodes.INTERNAL_ERROR)
                .message(BUSY)
                .build();
    }

    /** Acquires the permit after the request has been read, so that a slow client holds none. */
    @SuppressWarnings("try") // the permit only has to be closed
    private <T> T withPermit(Supplier<T> answer, Supplier<T> busy) {
        try (RequestGuard.Permit permit = guard.acquire()) {
            return permit == null ? busy.get() : Deadline.within(timeout, answer);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            // TRACE would echo the headers that a proxy adds, including its secret
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
        if (guard.isMisdirected(asked)) {
            response.sendError(MISDIRECTED);
            return;
        }
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
                response.sendError(TOO_MANY_REQUESTS);
            }
        }
    }

    @Override
    public void destroy() {
        transport.destroy();
    }
}
