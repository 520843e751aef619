package dev.knowhow.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A node of OpenSearch in a process of its own, which only this machine can reach. */
final class OpenSearchNode implements AutoCloseable {

    /** The ordinary user nobody; OpenSearch does not run as root. */
    private static final String NOBODY = "65534";

    private static final int SECONDS_TO_START = 600;

    private final Path home;
    private final Path folder;
    private final String heap;
    private final int http;
    private final @Nullable SSLContext tls;
    private Process process;

    private OpenSearchNode(Path home, Path folder, String heap, int http, @Nullable SSLContext tls) throws IOException {
        this.home = home;
        this.folder = folder;
        this.heap = heap;
        this.http = http;
        this.tls = tls;
        this.process = launch();
    }

    /** Starts the nodes of a cluster, and waits until all are in it. */
    static List<OpenSearchNode> start(Path home, Path folder, int count, String heap) throws IOException {
        List<Integer> transports = freePorts(count);
        List<Integer> https = freePorts(count);
        List<OpenSearchNode> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path own = Files.createDirectories(folder.resolve("node" + i));
            configure(own, i, https.get(i), transports);
            nodes.add(new OpenSearchNode(home, own, heap, https.get(i), null));
        }
        nodes.forEach(node -> node.await(count));
        return nodes;
    }

    /** A part of the configuration of a node. */
    interface Configuration {
        void write(Path folder) throws IOException;
    }

    /**
     * Starts a node that is configured by a test, and waits until it answers.
     *
     * @param more adds to the configuration in the folder of {@code opensearch.yml}
     * @param tls the certificates to connect with; null without TLS
     */
    static OpenSearchNode start(Path home, Path folder, Configuration more, @Nullable SSLContext tls)
            throws IOException {
        int http = freePorts(1).getFirst();
        Path own = Files.createDirectories(folder.resolve("node"));
        configure(own, 0, http, freePorts(1));
        more.write(own.resolve("config"));
        OpenSearchNode node = new OpenSearchNode(home, own, "512m", http, tls);
        node.await(1);
        return node;
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    private static void configure(Path own, int number, int http, List<Integer> transports) throws IOException {
        for (String part : List.of("config", "data", "logs", "tmp")) {
            Files.createDirectories(own.resolve(part));
        }
        String seeds = String.join(
                ",",
                transports.stream().map(port -> "\"127.0.0.1:" + port + "\"").toList());
        String managers = String.join(
                ",",
                IntStream.range(0, transports.size()).mapToObj(i -> "n" + i).toList());
        Files.writeString(own.resolve("config/opensearch.yml"), """
                cluster.name: knowhow-test
                node.name: n%d
                path.data: %s
                path.logs: %s
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                discovery.seed_hosts: [%s]
                cluster.initial_cluster_manager_nodes: [%s]
                cluster.routing.allocation.disk.threshold_enabled: false
                cluster.max_shards_per_node: 10000
                """.formatted(
                number, own.resolve("data"), own.resolve("logs"), http, transports.get(number), seeds, managers));
        Files.writeString(own.resolve("config/log4j2.properties"), """
                status = error
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %d %p %c{1.} %m%n
                rootLogger.level = warn
                rootLogger.appenderRef.console.ref = console
                """);
        Files.writeString(own.resolve("config/jvm.options"), "");
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            run("chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-modules=jdk.incubator.vector",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-javaagent:" + home.resolve("agent/opensearch-agent.jar"),
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Dopensearch.path.home=" + home,
                "-Dopensearch.path.conf=" + folder.resolve("config"),
                "-Dopensearch.distribution.type=zip",
                "-Dopensearch.bundled_jdk=false",
                "-cp",
                home.resolve("lib") + "/*",
                "org.opensearch.bootstrap.OpenSearch"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("logs/out.txt").toFile()))
                .start();
    }

    private static void run(String... command) throws IOException {
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    URI address() {
        return address("127.0.0.1");
    }

    /** The address of the node at another address of its machine. */
    URI address(String host) {
        return URI.create((tls == null ? "http" : "https") + "://" + host + ":" + http);
    }

    /** Waits until this node sees a cluster of this size. */
    void await(int nodes) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address() + "/_cluster/health?timeout=5s&wait_for_nodes=" + nodes))
                .build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        HttpClient.Builder builder = HttpClient.newBuilder();
        if (tls != null) {
            builder.sslContext(tls);
        }
        try (HttpClient client = builder.build()) {
            while (System.nanoTime() - end < 0) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            "OpenSearch does not start: " + Files.readString(folder.resolve("logs/out.txt")));
                }
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not started yet
                }
                Thread.sleep(200);
            }
            throw new IllegalStateException("OpenSearch does not answer at " + address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills the process as a crash does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void restart() throws IOException {
        process = launch();
    }

    @Override
    public void close() {
        kill();
    }
}
