/** Notifications: who is sent what and when, by mail, webhook, Slack and Teams. */
@NullMarked
package dev.knowhow.notify;

import org.jspecify.annotations.NullMarked;
