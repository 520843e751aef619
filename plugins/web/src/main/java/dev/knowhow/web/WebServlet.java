package dev.knowhow.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Mounts a {@link Web} in a servlet container, at any path: map it to {@code /*}, or to {@code /wiki/*}.
 *
 * <pre>{@code
 * context.addServlet("knowhow", new WebServlet(new Web(knowhow, settings))).addMapping("/wiki/*");
 * }</pre>
 */
public final class WebServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int CHUNK = 1 << 16;
    private static final long MAX_DISCARDED = 64L << 20;

    private final transient Web web;

    /** Serves a front end. */
    public WebServlet(Web web) {
        this.web = web;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Response answer;
        try {
            answer = web.answer(request(request));
        } catch (BadRequestException e) {
            answer = web.unreadable(e.detail());
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        boolean bodiless = answer.status() == 304;
        if (!bodiless) {
            response.setContentLength(answer.body().length);
        }
        if (!request.getMethod().equals("HEAD") && !bodiless) {
            response.getOutputStream().write(answer.body());
        }
    }

    private static Request request(HttpServletRequest request) {
        String root = request.getContextPath() + request.getServletPath();
        String path = request.getRequestURI().substring(root.length());
        String query = request.getQueryString();
        return new Request(
                request.getMethod(),
                root,
                UrlDecoding.path(path),
                UrlDecoding.query(query == null ? "" : query),
                headers(request),
                request.getRemoteAddr(),
                request.getUserPrincipal(),
                max -> read(request.getInputStream(), max));
    }

    /** Of a larger body, some of the rest is read too: a browser that is still sending shows no answer. */
    private static byte[] read(InputStream in, int max) throws IOException {
        byte[] body = in.readNBytes(max + 1);
        byte[] chunk = new byte[CHUNK];
        for (long rest = body.length > max ? MAX_DISCARDED : 0; rest > 0; ) {
            int count = in.read(chunk);
            rest = count < 0 ? 0 : rest - count;
        }
        return body;
    }

    /** The headers of a servlet request, in the form of {@link Request#headers}. */
    public static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>(1))
                    .addAll(Collections.list(request.getHeaders(name)));
        }
        return headers;
    }
}
