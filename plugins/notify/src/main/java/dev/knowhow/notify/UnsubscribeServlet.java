package dev.knowhow.notify;

import com.samskivert.mustache.Template;
import dev.knowhow.Knowhow;
import dev.knowhow.publish.MailTemplate;
import dev.knowhow.web.Request;
import dev.knowhow.web.RequestGuard;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.language.Language;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Turns notifications off by the links in mails, without signing in (RFC 8058). Map it to {@code /unsubscribe/*}. Only
 * POST changes anything, since programs follow the links in mails; GET shows a button. The answer is the same for every
 * link, so it tells nothing about members.
 */
public final class UnsubscribeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MISDIRECTED = 421;

    private static final Template PAGE = MailTemplate.of(UnsubscribeServlet.class, "unsubscribe.html");

    private final transient Unsubscriptions unsubscriptions;
    private final transient RequestGuard guard;

    /**
     * Creates a servlet.
     *
     * @param knowhow the instance; the host closes it
     * @param guard the guard of the pages, for limits and host names
     */
    public UnsubscribeServlet(Knowhow knowhow, RequestGuard guard) {
        this.unsubscriptions = new Unsubscriptions(knowhow.operations().state());
        this.guard = guard;
    }

    private record View(String lang, String title, String text, String button) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean post = request.getMethod().equals("POST");
        if (!post && !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Request asked = new Request(
                request.getMethod(),
                "",
                List.of(Unsubscriptions.PATH),
                Map.of(),
                WebServlet.headers(request),
                request.getRemoteAddr(),
                null);
        if (guard.isMisdirected(asked)) {
            response.sendError(MISDIRECTED);
            return;
        }
        if (guard.check(asked) instanceof RequestGuard.RateLimited) {
            response.setHeader("Retry-After", "5");
            response.sendError(TOO_MANY_REQUESTS);
            return;
        }
        if (post && request.getPathInfo() != null) {
            unsubscriptions.accept(request.getPathInfo().substring(1));
        }
        answer(response, post, MessageLanguages.ALL.preferred(request.getHeader("Accept-Language")));
    }

    private static void answer(HttpServletResponse response, boolean done, Language language) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
        String page = PAGE.execute(
                done
                        ? new View(
                                language.tag(),
                                language.phrase("The notifications are off."),
                                language.phrase(
                                        "If the link was complete, no more notifications of these kinds are sent."),
                                "")
                        : new View(
                                language.tag(),
                                language.phrase("Turn off notifications"),
                                language.phrase("Press the button to turn off the notifications of the mail that you"
                                        + " came from."),
                                language.phrase("Turn off")));
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
