package dev.knowhow.opensearch;

import dev.knowhow.spi.IndexException;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
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

    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    /**
     * Too many requests, a node that has just lost another one (500), or a node without its cluster: the request may be
     * repeated, and may have been executed except for the first.
     */
    private static final Set<Integer> BUSY = Set.of(TOO_MANY_REQUESTS, 500, 502, 503, 504);

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final ClusterSettings settings;
    private final HttpClient http;
    private final Nodes nodes;

    Client(ClusterSettings settings) {
        this.settings = settings;
        this.nodes = new Nodes(settings.addresses(), System::nanoTime);
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING);
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

        /** Whether the document is not the one that the request names as a condition. */
        boolean conflict() {
            return status == CONFLICT;
        }

        /** Whether the request was refused before it was executed. */
        boolean rejected() {
            return status == TOO_MANY_REQUESTS;
        }

        /** Whether the index to create exists already, such as after an attempt whose answer was lost. */
        boolean exists() {
            return json.path("error").path("type").asString("").equals("resource_already_exists_exception");
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
        return send(method, path, body == null ? null : JSON.writeValueAsBytes(body), "application/json", retries());
    }

    /** Reads a value as a part of a request that has its own time limit. */
    Answer get(String path, Retries retries) {
        return send("GET", path, null, "application/json", retries);
    }

    /** Sends lines of JSON as {@link #send(String, String, Object)} does. */
    Answer sendLines(String path, byte[] lines) {
        return send("POST", path, lines, "application/x-ndjson", retries());
    }

    private Answer send(String method, String path, byte @Nullable [] body, String type, Retries retries) {
        while (true) {
            String why;
            try {
                Answer answer = once(method, path, body, type, retries.attempt());
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

    /** Sends a request once, to the next node that accepts a connection, with the time of a first attempt. */
    Answer once(String method, String path, @Nullable Object body) throws IOException {
        return once(method, path, body, settings.attempt());
    }

    /**
     * Sends a request once, to the next node that accepts a connection.
     *
     * @param limit the time for the answer
     */
    Answer once(String method, String path, @Nullable Object body, Duration limit) throws IOException {
        return once(method, path, body == null ? null : JSON.writeValueAsBytes(body), "application/json", limit);
    }

    private Answer once(String method, String path, byte @Nullable [] body, String type, Duration limit)
            throws IOException {
        IOException failure = new IOException("no address");
        for (URI node : nodes.inOrder()) {
            try {
                Answer answer = exchange(node, method, path, body, type, limit);
                nodes.answered(node);
                return answer;
            } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
                nodes.failed(node);
                failure = new IOException(node + " does not accept connections (" + e + ")", e);
            } catch (IOException e) { // it may have executed the request
                nodes.failed(node);
                throw e;
            }
        }
        if (isForCertificate(failure)) { // another attempt fails too
            throw new IndexException(
                    failure.getMessage() + ": check 'ca-file', and that the certificate of the node names its address",
                    failure);
        }
        throw failure;
    }

    /** Whether a certificate is the cause: a handshake also fails if the connection is cut. */
    private static boolean isForCertificate(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(CertificateException.class::isInstance);
    }

    private Answer exchange(URI node, String method, String path, byte @Nullable [] body, String type, Duration limit)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + path))
                .header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (settings.authorization() != null) {
            request.header("Authorization", settings.authorization());
        }
        // the time limit of a request ends with the headers of its answer
        Future<HttpResponse<byte[]>> answer = http.sendAsync(request.build(), BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), json(response.body()));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(node + " does not answer within " + limit.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexException("the request to " + node + " was interrupted", e);
        } finally {
            answer.cancel(true);
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
        if (!answer.ok() && !answer.missing() && !answer.exists()) {
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
        private Duration attempt = settings.attempt();

        private Retries(long end) {
            this.end = end;
        }

        /**
         * The time for the next attempt, twice that of the last one, since the cluster may only be slow; at least that
         * of a first attempt, also if less is left.
         */
        Duration attempt() {
            long left = Math.max(end - System.nanoTime(), settings.attempt().toNanos());
            Duration now = Duration.ofNanos(Math.min(attempt.toNanos(), left));
            attempt = now.multipliedBy(2);
            return now;
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
