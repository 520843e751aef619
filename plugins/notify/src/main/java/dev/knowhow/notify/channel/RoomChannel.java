package dev.knowhow.notify.channel;

import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.outbox.Delivery;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Posts messages to the webhook of a room. Redirects are not followed, so a message reaches no other address than the
 * one that the operator wrote. Thread-safe.
 */
public final class RoomChannel implements Channel {

    private static final int FIRST_SUCCESS = 200;
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_CLIENT_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    /** Request timeout, too early, too many requests. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final Room room;
    private final Clock clock;

    /**
     * Creates a channel.
     *
     * @param clock the time in signatures
     */
    public RoomChannel(Room room, Clock clock) {
        this.room = room;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "room " + room.name();
    }

    /** Each message has a connection of its own: a server may close an idle one while a message is sent on it. */
    @Override
    public Delivery send(String address, Content content) {
        HttpClient client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(room.timeout())
                .build();
        try {
            return send(client, content);
        } finally {
            client.shutdownNow();
        }
    }

    private Delivery send(HttpClient client, Content content) {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request(content), BodyHandlers.discarding());
        try {
            return delivery(answer.get(2 * room.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode());
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return failed(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return failed(e);
        }
    }

    private HttpRequest request(Content content) {
        String body = room.format().written(content);
        long seconds = clock.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(room.url())
                .timeout(room.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "knowhow")
                .header("webhook-id", "msg_" + content.id())
                .header("webhook-timestamp", String.valueOf(seconds))
                .POST(BodyPublishers.ofString(body));
        if (room.secret() != null) {
            request.header(
                    "webhook-signature", new WebhookSignature(room.secret()).of("msg_" + content.id(), seconds, body));
        }
        return request.build();
    }

    private Delivery delivery(int status) {
        String reason = name() + " answered with status " + status;
        if (status >= FIRST_SERVER_ERROR || LATER.contains(status)) {
            return new Delivery.Deferred(reason);
        }
        if (status >= FIRST_CLIENT_ERROR) {
            return new Delivery.Rejected(reason + "; check the URL of the room");
        }
        return status >= FIRST_SUCCESS && status < FIRST_REDIRECT
                ? new Delivery.Accepted()
                : new Delivery.Rejected(reason + "; redirects are not followed, so correct the URL of the room");
    }

    private Delivery failed(Throwable failure) {
        boolean before = failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException;
        String reason =
                failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
        return before
                ? new Delivery.Unreachable("cannot connect to " + name() + ": " + reason)
                : new Delivery.Unknown("the connection to " + name()
                        + " broke before an answer; the message may have arrived: " + reason);
    }
}
