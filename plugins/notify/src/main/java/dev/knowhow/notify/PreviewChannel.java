package dev.knowhow.notify;

import dev.knowhow.notify.channel.Channel;
import dev.knowhow.notify.message.Content;
import dev.knowhow.notify.outbox.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Collects messages instead of sending them.
 *
 * @param contents the messages by receiver
 */
record PreviewChannel(Map<String, List<Content>> contents) implements Channel {

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public Delivery send(String address, Content content) {
        contents.computeIfAbsent(address, any -> new ArrayList<>()).add(content);
        return new Delivery.Accepted();
    }
}
