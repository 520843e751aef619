package dev.knowhow.notify.outbox;

/** The outcome of an attempt to send a message. */
public sealed interface Delivery {

    /** The receiving server accepted the message. */
    record Accepted() implements Delivery {}

    /**
     * The server could not be reached, or refused to talk, so no message was sent. Others would fail for the same
     * reason.
     *
     * @param reason why
     */
    record Unreachable(String reason) implements Delivery {}

    /**
     * The server refused this message for now.
     *
     * @param reason why
     */
    record Deferred(String reason) implements Delivery {}

    /**
     * The server refused this message for good.
     *
     * @param reason why
     */
    record Rejected(String reason) implements Delivery {}

    /**
     * The connection broke after the message was handed over and before the server confirmed it.
     *
     * @param reason what is known
     */
    record Unknown(String reason) implements Delivery {}

    /**
     * There is nothing to send.
     *
     * @param reason why
     */
    record Nothing(String reason) implements Delivery {}
}
