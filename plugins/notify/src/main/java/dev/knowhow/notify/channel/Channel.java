package dev.knowhow.notify.channel;

import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.outbox.Delivery;

/** Sends messages to a server. Thread-safe. */
public interface Channel {

    /** The name of the server, for people. */
    String name();

    /**
     * Sends a message. Takes at most some minutes, and never throws.
     *
     * @param address the address of the receiver at the server
     * @param content the message
     */
    Delivery send(String address, Content content);
}
