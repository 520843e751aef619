package dev.knowhow.web;

import dev.knowhow.Knowhow;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Serves {@link Metrics}. Without authentication, and with the total number of notes: expose it to operators only, such
 * as on a separate port.
 */
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Metrics metrics;
    private final transient Knowhow knowhow;

    /** Serves these metrics and the index status of a knowhow. */
    public MetricsServlet(Metrics metrics, Knowhow knowhow) {
        this.metrics = metrics;
        this.knowhow = knowhow;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        byte[] text = metrics.text(knowhow.operations().status()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
