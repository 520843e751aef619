package dev.knowhow.notify.channel;

import dev.knowhow.notify.message.Content;

/** The form of a message to a room. */
public enum RoomFormat {
    /** JSON of our own, signed, for programs. */
    WEBHOOK,
    /** An incoming webhook of Slack. */
    SLACK,
    /** A workflow of Teams that posts what a webhook receives. */
    TEAMS;

    String written(Content content) {
        return switch (this) {
            case WEBHOOK -> WebhookJson.of(content);
            case SLACK -> SlackJson.of(content);
            case TEAMS -> TeamsJson.of(content);
        };
    }
}
