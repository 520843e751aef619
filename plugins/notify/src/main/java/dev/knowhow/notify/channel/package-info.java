/** Ways to send a message: mail, webhooks, Slack and Teams. */
@NullMarked
package dev.knowhow.notify.channel;

import org.jspecify.annotations.NullMarked;
