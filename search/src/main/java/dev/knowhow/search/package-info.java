/** The Lucene implementation of {@link dev.knowhow.spi.NoteIndex}, as a plugin. */
@NullMarked
package dev.knowhow.search;

import org.jspecify.annotations.NullMarked;
