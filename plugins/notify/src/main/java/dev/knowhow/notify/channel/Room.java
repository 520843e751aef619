package dev.knowhow.notify.channel;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The webhook of a room, such as a channel of a chat. Immutable.
 *
 * @param name its name, for people
 * @param format the form of its messages
 * @param url where messages are posted; a secret, and never shown
 * @param secret the secret for signatures; null to send unsigned messages
 * @param timeout the time limit to connect, and for an answer
 */
public record Room(
        String name, RoomFormat format, URI url, @Nullable String secret, Duration timeout) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Checks the URL.
     *
     * @throws IllegalArgumentException if the URL is not one with https, or http on this machine, or the secret has
     *     another form than the Standard Webhooks specification gives it
     */
    public Room {
        String host = url.getHost();
        boolean plain = "http".equalsIgnoreCase(url.getScheme());
        if (host == null || !("https".equalsIgnoreCase(url.getScheme()) || (plain && HERE.contains(host)))) {
            throw new IllegalArgumentException("the URL of room " + name + " must begin with https://");
        }
        if (secret != null) {
            new WebhookSignature(secret);
        }
    }

    @Override
    public String toString() {
        return name + " (" + format + ")";
    }
}
