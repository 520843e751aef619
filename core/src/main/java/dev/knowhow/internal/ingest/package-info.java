/** How the index is brought up to date with the notes. */
@NullMarked
package dev.knowhow.internal.ingest;

import org.jspecify.annotations.NullMarked;
