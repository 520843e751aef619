/** Searches the text of PDF and office files that notes link to. */
@NullMarked
package dev.knowhow.attachments;

import org.jspecify.annotations.NullMarked;
