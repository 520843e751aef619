package dev.knowhow.serve;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Hangs up on whoever takes too long to say what they want, a byte now and a byte then, which keeps an idle timeout from ever
 * coming. Whoever says nothing at all is left to that timeout, whoever waits for an answer is left in peace.
 */
final class SlowClients extends AbstractLifeCycle {

    private static final long LOOK_MILLIS = 1_000;

    /** What a connection had sent when it last had said all it wanted, or nothing more. */
    private record Heard(long requests, long bytes, long nanos) {}

    private final ServerConnector connector;
    private final long mostNanos;
    private Map<EndPoint, Heard> last = new HashMap<>();

    /**
     * Looks after the connections of a connector, once started.
     *
     * @param mostMillis how long a request may take to arrive
     */
    SlowClients(ServerConnector connector, long mostMillis) {
        this.connector = connector;
        this.mostNanos = TimeUnit.MILLISECONDS.toNanos(mostMillis);
    }

    @Override
    protected void doStart() {
        lookLater();
    }

    private void lookLater() {
        connector.getScheduler().schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        long now = System.nanoTime();
        Map<EndPoint, Heard> heard = new HashMap<>();
        for (EndPoint client : connector.getConnectedEndPoints()) {
            Connection connection = client.getConnection();
            if (connection == null) {
                continue;
            }
            Heard before = last.get(client);
            long requests = connection.getMessagesIn();
            long bytes = connection.getBytesIn();
            if (before == null || before.requests() != requests || before.bytes() == bytes) {
                heard.put(client, new Heard(requests, bytes, now));
            } else if (now - before.nanos() < mostNanos) {
                heard.put(client, before);
            } else {
                client.close();
            }
        }
        last = heard;
        lookLater();
    }
}
