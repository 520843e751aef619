/** What one asks of the notes, and the answer. */
@NullMarked
package dev.knowhow.query;

import org.jspecify.annotations.NullMarked;
