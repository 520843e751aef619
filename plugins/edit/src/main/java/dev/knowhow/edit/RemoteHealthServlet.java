package dev.knowhow.edit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The health of pulling and pushing. Map it to {@code /health/remote}. It answers 503 while the last attempt failed.
 */
public final class RemoteHealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RemoteLoop loop;

    /** Creates a servlet. */
    public RemoteHealthServlet(RemoteLoop loop) {
        this.loop = loop;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean equal = loop.failures() == 0;
        response.setStatus(equal ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write((equal ? "equal\n" : "failing\n").getBytes(StandardCharsets.UTF_8));
    }
}
