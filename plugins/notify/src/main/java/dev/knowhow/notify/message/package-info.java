/** What a notification says, as plain text and HTML. */
@NullMarked
package dev.knowhow.notify.message;

import org.jspecify.annotations.NullMarked;
