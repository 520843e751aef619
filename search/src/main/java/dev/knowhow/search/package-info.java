/** The Lucene engine behind {@link dev.knowhow.spi.NoteIndex}. Itself a plugin. */
@NullMarked
package dev.knowhow.search;

import org.jspecify.annotations.NullMarked;
