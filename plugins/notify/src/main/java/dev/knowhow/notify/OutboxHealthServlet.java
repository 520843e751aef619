package dev.knowhow.notify;

import dev.knowhow.KnowhowException;
import dev.knowhow.notify.outbox.Message.State;
import dev.knowhow.notify.outbox.RecentCounts;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The health of notifications. Map it to {@code /health/notify}. It answers 503 while messages have failed or are
 * unconfirmed and the operator has not decided about them, and shows no more than whether there are any.
 */
public final class OutboxHealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RecentCounts counts;

    /** Creates a servlet. */
    public OutboxHealthServlet(RecentCounts counts) {
        this.counts = counts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String word = word();
        response.setStatus(
                word.equals("sent") ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String word() {
        try {
            var numbers = counts.get();
            return numbers.getOrDefault(State.FAILED, 0) > 0
                    ? "failed"
                    : numbers.getOrDefault(State.UNCONFIRMED, 0) > 0 ? "unconfirmed" : "sent";
        } catch (KnowhowException e) {
            return "unreadable";
        }
    }
}
