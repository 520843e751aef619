package dev.knowhow.notify.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server to send mail through. Immutable.
 *
 * @param host the host
 * @param port the port
 * @param security how the connection is protected
 * @param user the user name; null to send without signing in
 * @param password the password; null without a user
 * @param from the address of the sender, as {@code notes@example.org} or {@code Notes <notes@example.org>}
 * @param timeout the time limit to connect, and for each answer of the server
 */
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        Duration timeout) {

    /** How a connection is protected. */
    public enum Security {
        /** It begins in plain text and must switch to TLS; without TLS nothing is sent. */
        STARTTLS,
        /** It uses TLS from the beginning. */
        TLS,
        /** It is not protected; for a server on the same machine. */
        NONE
    }

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a password would be sent without TLS to another machine
     */
    public MailServer {
        boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
        if (security == Security.NONE && user != null && !here) {
            throw new IllegalArgumentException(
                    "a password must not be sent without TLS; use starttls or tls, or no user");
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
