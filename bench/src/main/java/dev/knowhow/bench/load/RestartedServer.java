package dev.knowhow.bench.load;

import dev.knowhow.serve.Server;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A server that can restart at its address while it is asked. Visitors then connect again, as browsers do. */
final class RestartedServer implements AutoCloseable {

    private static final int MAX_TRIES = 200;
    private static final long PAUSE_MILLIS = 100;

    private final Web web;
    private final int port;
    private final LongAdder reconnected = new LongAdder();
    private Server server;
    private @Nullable CompletableFuture<Void> restart;

    RestartedServer(Web web) {
        this.web = web;
        this.server = start(0);
        this.port = server.uri().getPort();
    }

    private Server start(int at) {
        return Server.on("127.0.0.1", at).mount("/*", new WebServlet(web)).start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    void restartAfter(long millis) {
        restart = CompletableFuture.runAsync(
                this::restartNow, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    private synchronized void restartNow() {
        server.close();
        server = start(port);
    }

    /**
     * A new connection after one was lost.
     *
     * @param lost why it was lost; thrown again if the server does not restart
     */
    Visitor visitor(IOException lost) throws IOException {
        if (restart == null) {
            throw lost;
        }
        reconnected.increment();
        for (int i = 0; i < MAX_TRIES; i++) {
            try {
                return new Visitor(uri());
            } catch (IOException e) {
                lost.addSuppressed(e);
                pause();
            }
        }
        throw lost;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many visitors connected again; empty without a restart. */
    String summary() {
        return restart == null ? "" : "restarted: " + reconnected.sum() + " connections were made again\n";
    }

    @Override
    public synchronized void close() {
        server.close();
    }
}
