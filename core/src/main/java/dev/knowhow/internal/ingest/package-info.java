/** Updates of the index from the notes. */
@NullMarked
package dev.knowhow.internal.ingest;

import org.jspecify.annotations.NullMarked;
