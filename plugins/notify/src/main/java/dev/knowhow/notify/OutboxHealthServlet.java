package dev.knowhow.notify;

import dev.knowhow.KnowhowException;
import dev.knowhow.notify.outbox.Message.State;
import dev.knowhow.notify.outbox.Outbox;
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

    private final transient Outbox outbox;

    /** Creates a servlet. */
    public OutboxHealthServlet(Outbox outbox) {
        this.outbox = outbox;
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
            var counts = outbox.counts();
            return counts.getOrDefault(State.FAILED, 0) > 0
                    ? "failed"
                    : counts.getOrDefault(State.UNCONFIRMED, 0) > 0 ? "unconfirmed" : "sent";
        } catch (KnowhowException e) {
            return "unreadable";
        }
    }
}
