package dev.knowhow.mcp;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.Request;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.ViewerResolver.Known;
import dev.knowhow.web.ViewerResolver.Refused;
import dev.knowhow.web.WebSettings;
import dev.knowhow.web.WebSettings.Anonymous;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers assistants over HTTP, by the protocol's Streamable HTTP without sessions. Map it to {@code /mcp}. Who asks is said by
 * the resolvers of the settings; whoever is not known may ask only where anonymous access is {@link Anonymous#READ}. A request
 * whose {@code Origin} is not among the settings' origins is refused, so that no page in somebody's browser can ask in their name.
 */
public final class McpServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDPOINT = "/mcp";
    private static final String VIEWER = "dev.knowhow.viewer";
    private static final int MOST_BYTES = 1 << 20;

    private final transient WebSettings settings;
    private final transient HttpServletStatelessServerTransport transport;

    /**
     * Answers with this.
     *
     * @param knowhow what is asked; the host closes it
     * @param settings who asks, and which pages may
     * @param hosts the names this server goes by, as in the {@code Host} header; any port is meant by {@code :*}; none for any name
     * @param site where the notes are shown in a browser; null for nowhere
     */
    public McpServlet(Knowhow knowhow, WebSettings settings, List<String> hosts, @Nullable String site) {
        this.settings = settings;
        this.transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(McpJsonDefaults.getMapper())
                .messageEndpoint(ENDPOINT)
                .maxRequestSize(MOST_BYTES)
                .httpHeaderValidator(DefaultServerTransportSecurityValidator.builder()
                        .allowedOrigins(settings.origins())
                        .allowedHosts(hosts)
                        .build())
                .contextExtractor(request -> McpTransportContext.create(
                        Map.of(VIEWER, Objects.requireNonNull(request.getAttribute(VIEWER)))))
                .build();
        Assistant assistant = new Assistant(knowhow, site);
        McpServer.sync(transport)
                .serverInfo(Assistant.NAME, Assistant.version())
                .instructions(Assistant.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(assistant.tools().stream()
                        .map(tool -> new SyncToolSpecification(
                                Assistant.described(tool),
                                (context, request) ->
                                        Assistant.answer(tool, request.arguments(), (Viewer) context.get(VIEWER))))
                        .toList())
                .build();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Viewer viewer = viewer(request, response);
        if (viewer != null) {
            request.setAttribute(VIEWER, viewer);
            transport.service(request, response);
        }
    }

    /** Who asks; null if that is not known and must be: then the response says so. */
    private @Nullable Viewer viewer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String scheme = "Bearer";
        Request asked = new Request(
                request.getMethod(), "", List.of("mcp"), Map.of(), headers(request), request.getRemoteAddr());
        for (ViewerResolver resolver : settings.resolvers()) {
            ViewerResolver.Answer answer = resolver.resolve(asked);
            if (answer instanceof Known known) {
                return known.viewer();
            }
            if (answer instanceof Refused refused) {
                return refuse(response, refused.scheme());
            }
        }
        return settings.anonymous() == Anonymous.READ ? Viewer.EVERYONE : refuse(response, scheme);
    }

    private static @Nullable Viewer refuse(HttpServletResponse response, String scheme) throws IOException {
        response.setHeader("WWW-Authenticate", scheme);
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        return null;
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    @Override
    public void destroy() {
        transport.destroy();
    }
}
