/** The facade: one closeable object that indexes notes and answers questions. */
@NullMarked
package dev.knowhow;

import org.jspecify.annotations.NullMarked;
