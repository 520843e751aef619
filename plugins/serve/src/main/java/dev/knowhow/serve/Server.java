package dev.knowhow.serve;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import jakarta.servlet.http.HttpServlet;
import java.net.BindException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An embedded HTTP server for servlets, with one virtual thread per request. {@link #close()} gives active requests
 * some seconds to finish. Thread-safe.
 *
 * <pre>{@code
 * try (Server server = Server.on("127.0.0.1", 8080).mount("/*", new WebServlet(web)).start()) {
 *     System.out.println(server.uri());
 *     server.join();
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {

    private static final int HEADER_BYTES = 16 * 1024;
    private static final long IDLE_MILLIS = 30_000;
    private static final long STOP_MILLIS = 5_000;
    private static final long ARRIVAL_MILLIS = 20_000;
    private static final int ACCEPT_QUEUE_SIZE = 1024;
    private static final int MAX_CONNECTIONS = 4096;
    private static final long IDLE_MILLIS_AT_LIMIT = 1_000;

    private final org.eclipse.jetty.server.Server jetty;
    private final ServerConnector connector;

    private Server(org.eclipse.jetty.server.Server jetty, ServerConnector connector) {
        this.jetty = jetty;
        this.connector = connector;
    }

    /** Configures a server. Not thread-safe. */
    public static final class Builder {

        private final String host;
        private final int port;
        private final Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        private long arrivalMillis = ARRIVAL_MILLIS;

        private Builder(String host, int port) {
            this.host = host;
            this.port = port;
        }

        /**
         * Adds a servlet.
         *
         * @param path its mapping, such as {@code /*} or {@code /mcp}
         */
        public Builder mount(String path, HttpServlet servlet) {
            servlets.put(path, servlet);
            return this;
        }

        /** Sets the time a request may take to arrive; for tests. */
        Builder arrival(long millis) {
            arrivalMillis = millis;
            return this;
        }

        /**
         * Starts the server.
         *
         * @throws KnowhowException if the port is in use, or the address does not belong to this machine
         */
        public Server start() {
            QueuedThreadPool threads = new QueuedThreadPool();
            threads.setName("knowhow");
            threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var jetty = new org.eclipse.jetty.server.Server(threads);
            ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(configuration()));
            connector.setHost(host);
            connector.setPort(port);
            connector.setIdleTimeout(IDLE_MILLIS);
            connector.setAcceptQueueSize(ACCEPT_QUEUE_SIZE);
            jetty.addConnector(connector);
            jetty.setErrorHandler(new ErrorPages());
            jetty.addBean(new SlowRequestMonitor(connector, arrivalMillis));
            jetty.addBean(connectionLimit(connector));
            ServletContextHandler context = new ServletContextHandler();
            context.setErrorHandler(new ErrorPages());
            servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
            GracefulHandler graceful = new GracefulHandler();
            graceful.setHandler(context);
            jetty.setHandler(graceful);
            jetty.setStopTimeout(STOP_MILLIS);
            start(jetty);
            return new Server(jetty, connector);
        }

        /** At the limit, idle connections are closed early to make room for new ones. */
        private static NetworkConnectionLimit connectionLimit(ServerConnector connector) {
            NetworkConnectionLimit limit = new NetworkConnectionLimit(MAX_CONNECTIONS, connector);
            limit.setEndPointIdleTimeout(IDLE_MILLIS_AT_LIMIT);
            return limit;
        }

        private static HttpConfiguration configuration() {
            HttpConfiguration http = new HttpConfiguration();
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setUriCompliance(UriCompliance.DEFAULT);
            return http;
        }

        private void start(org.eclipse.jetty.server.Server jetty) {
            try {
                jetty.start();
            } catch (Exception e) {
                stop(jetty);
                String what = e instanceof BindException || e.getCause() instanceof BindException
                        ? "the port is in use, or the address does not belong to this machine; choose another one"
                        : String.valueOf(e.getMessage());
                throw new KnowhowException(Category.USAGE, "cannot serve on " + host + ":" + port + ": " + what, e);
            }
        }
    }

    /**
     * Creates a builder.
     *
     * @param host the address to listen on, such as {@code 127.0.0.1}
     * @param port the port; 0 for any free port
     */
    public static Builder on(String host, int port) {
        return new Builder(host, port);
    }

    /** The address of the server. */
    public URI uri() {
        String host = connector.getHost();
        return URI.create(
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort() + "/");
    }

    /**
     * Waits until the server is closed.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void join() throws InterruptedException {
        jetty.join();
    }

    /**
     * Stops the server, even if the thread is interrupted. New requests are refused, and active requests get some
     * seconds to finish. A client that reads no data for a second is disconnected.
     */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            stop(jetty);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void stop(org.eclipse.jetty.server.Server jetty) {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new KnowhowException(Category.PLUGIN, "the server did not stop in time: " + e, e);
        }
    }
}
