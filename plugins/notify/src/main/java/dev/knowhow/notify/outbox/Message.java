package dev.knowhow.notify.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A message for one receiver. It holds the events that it is about and no text: the text is written when it is sent,
 * from what the receiver may see then. Immutable.
 *
 * @param id the id, the same for the same receiver and events
 * @param receiver the id of the receiver
 * @param state how far it is
 * @param created when it was queued
 * @param attempts the number of attempts to send it
 * @param next when it may be sent, or, while it is sent, when the sender is taken for dead; else the time of the last
 *     change
 * @param reason what went wrong; empty if nothing
 * @param events the keys of its events, at least one
 */
public record Message(
        String id,
        String receiver,
        State state,
        Instant created,
        int attempts,
        Instant next,
        String reason,
        List<String> events) {

    private static final int ID_BYTES = 12;

    /** Copies the list. */
    public Message {
        events = List.copyOf(events);
    }

    /** How far a message is. */
    public enum State {
        /** It waits to be sent, for the first time or again. */
        QUEUED,
        /** It is being sent. */
        SENDING,
        /** The receiving server has accepted it. */
        SENT,
        /** It was not sent, for the given reason, and is not tried again. */
        FAILED,
        /** The attempt was interrupted, so it is not known whether it was sent. It is not tried again. */
        UNCONFIRMED,
        /** It is not sent: the operator dropped it, or nothing in it was left to say. */
        DROPPED
    }

    /** A new message. */
    static Message of(String receiver, List<String> events, Instant now) {
        return new Message(id(receiver, events), receiver, State.QUEUED, now, 0, now, "", events);
    }

    Message with(State other, int tries, Instant at, String why) {
        return new Message(id, receiver, other, created, tries, at, why, events);
    }

    boolean isClaimable(Instant now) {
        return state == State.QUEUED && !next.isAfter(now);
    }

    private static String id(String receiver, List<String> events) {
        String all =
                receiver + "\n" + String.join("\n", events.stream().sorted().toList());
        return hash(all, ID_BYTES);
    }

    /** The first bytes of the SHA-256 of a text, in hexadecimal digits. */
    static String hash(String text, int bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
