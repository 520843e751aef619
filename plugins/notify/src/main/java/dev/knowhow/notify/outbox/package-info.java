/** The outbox: messages to send, in the state of the instance. */
@NullMarked
package dev.knowhow.notify.outbox;

import org.jspecify.annotations.NullMarked;
