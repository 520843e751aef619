package dev.knowhow.opensearch;

import dev.knowhow.spi.IndexException;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to a cluster: to another node if one does not answer, and again while it is busy. Thread-safe. */
final class Client implements Closeable {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** Too many requests, or a node without its cluster: the request was not executed, or may be repeated. */
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final ClusterSettings settings;
    private final HttpClient http;
    private final AtomicInteger turn = new AtomicInteger();

    Client(ClusterSettings settings) {
        this.settings = settings;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
        if (settings.tls() != null) {
            builder.sslContext(settings.tls());
        }
        this.http = builder.build();
    }

    /** An answer of a node. */
    record Answer(int status, JsonNode json) {

        boolean ok() {
            return status == OK || status == CREATED;
        }

        boolean missing() {
            return status == NOT_FOUND;
        }

        boolean busy() {
            return BUSY.contains(status);
        }

        /** What the node says is wrong. */
        String reason() {
            JsonNode error = json.path("error");
            String reason = error.isObject() ? error.path("reason").asString("") : error.asString("");
            return "status " + status + (reason.isEmpty() ? "" : ", " + reason);
        }
    }

    ClusterSettings settings() {
        return settings;
    }

    /**
     * Sends a request that may be repeated, until a node answers it.
     *
     * @throws IndexException if no node does within the time limit, or the request is refused; not for a missing value
     */
    Answer send(String method, String path, @Nullable Object body) {
        return send(method, path, body == null ? null : JSON.writeValueAsBytes(body), "application/json");
    }

    /** Sends lines of JSON as {@link #send(String, String, Object)} does. */
    Answer sendLines(String path, byte[] lines) {
        return send("POST", path, lines, "application/x-ndjson");
    }

    private Answer send(String method, String path, byte @Nullable [] body, String type) {
        Retries retries = retries();
        while (true) {
            String why;
            try {
                Answer answer = once(method, path, body, type);
                if (!answer.busy()) {
                    return checked(answer);
                }
                why = answer.reason();
            } catch (IOException e) {
                why = e.toString();
            }
            retries.pause(why);
        }
    }

    /** Sends a request once, to the next node that accepts a connection. */
    Answer once(String method, String path, @Nullable Object body) throws IOException {
        return once(method, path, body == null ? null : JSON.writeValueAsBytes(body), "application/json");
    }

    private Answer once(String method, String path, byte @Nullable [] body, String type) throws IOException {
        int first = turn.getAndIncrement();
        IOException failure = new IOException("no address");
        for (int i = 0; i < settings.addresses().size(); i++) {
            URI node = settings.addresses()
                    .get(Math.floorMod(first + i, settings.addresses().size()));
            try {
                return exchange(node, method, path, body, type);
            } catch (java.net.ConnectException | java.net.http.HttpConnectTimeoutException e) {
                failure = new IOException(node + " does not accept connections", e); // so the next one gets it
            }
        }
        throw failure;
    }

    private Answer exchange(URI node, String method, String path, byte @Nullable [] body, String type)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + path))
                .timeout(settings.timeout())
                .header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (settings.authorization() != null) {
            request.header("Authorization", settings.authorization());
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexException("the request to " + node + " was interrupted", e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? JSON.nullNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.nullNode(); // a page of a proxy; the status says what it means
        }
    }

    /** Throws if a request was refused. A missing value is an answer. */
    Answer checked(Answer answer) {
        if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
            throw new IndexException("OpenSearch refuses access to the " + settings + " (" + answer.reason()
                    + "): check the credentials and the rights of its user");
        }
        if (!answer.ok() && !answer.missing()) {
            throw new IndexException("OpenSearch refuses a request for the " + settings + ": " + answer.reason());
        }
        return answer;
    }

    Retries retries() {
        return new Retries(System.nanoTime() + settings.timeout().toNanos());
    }

    /** The pauses between attempts, which grow and are random, so that many clients do not return together. */
    final class Retries {

        private final long end;
        private long pause = FIRST_PAUSE_MILLIS;

        private Retries(long end) {
            this.end = end;
        }

        /**
         * Waits before the next attempt.
         *
         * @param why why the last attempt failed
         * @throws IndexException if there is no time left
         */
        void pause(String why) {
            if (System.nanoTime() - end > 0) {
                throw new IndexException("OpenSearch does not answer for the " + settings + " within "
                        + settings.timeout().toSeconds() + " s (" + why + "): see knowhow cluster status");
            }
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(pause / 2, pause + 1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IndexException("waiting for OpenSearch was interrupted", e);
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
