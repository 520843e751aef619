package dev.knowhow.serve;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections whose requests arrive too slowly, such as one byte at a time, which an idle timeout never catches.
 * Silent connections are left to the idle timeout, and connections that wait for a response are not closed.
 */
final class SlowRequestMonitor extends AbstractLifeCycle {

    private static final long CHECK_MILLIS = 1_000;

    /** The counters of a connection when its last request was complete, or when it last received no data. */
    private record Progress(long requests, long bytes, long nanos) {}

    private final ServerConnector connector;
    private final long maxNanos;
    private Map<EndPoint, Progress> last = new HashMap<>();

    /**
     * Monitors the connections of a connector after the start.
     *
     * @param maxMillis the time a request may take to arrive
     */
    SlowRequestMonitor(ServerConnector connector, long maxMillis) {
        this.connector = connector;
        this.maxNanos = TimeUnit.MILLISECONDS.toNanos(maxMillis);
    }

    @Override
    protected void doStart() {
        scheduleCheck();
    }

    private void scheduleCheck() {
        connector.getScheduler().schedule(this::check, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void check() {
        if (!isRunning()) {
            return;
        }
        long now = System.nanoTime();
        Map<EndPoint, Progress> progress = new HashMap<>();
        for (EndPoint client : connector.getConnectedEndPoints()) {
            Connection connection = client.getConnection();
            if (connection == null) {
                continue;
            }
            Progress before = last.get(client);
            long requests = connection.getMessagesIn();
            long bytes = connection.getBytesIn();
            if (before == null || before.requests() != requests || before.bytes() == bytes) {
                progress.put(client, new Progress(requests, bytes, now));
            } else if (now - before.nanos() < maxNanos) {
                progress.put(client, before);
            } else {
                client.close();
            }
        }
        last = progress;
        scheduleCheck();
    }
}
