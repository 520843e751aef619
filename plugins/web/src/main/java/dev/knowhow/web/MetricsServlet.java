package dev.knowhow.web;

import dev.knowhow.Knowhow;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers with {@link Metrics}. It asks nobody who they are, and tells how many notes there are: mount it where only those can
 * reach it who look after the server, such as on a port of its own.
 */
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Metrics metrics;
    private final transient Knowhow knowhow;

    /** Answers with these counts, and how the index of this knowhow stands. */
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
