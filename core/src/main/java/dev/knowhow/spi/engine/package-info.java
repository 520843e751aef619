/**
 * The base classes of search engines: {@link dev.knowhow.spi.engine.NoteEngine} answers all questions of a
 * {@link dev.knowhow.spi.NoteIndex} from a few methods of an engine.
 */
@NullMarked
package dev.knowhow.spi.engine;

import org.jspecify.annotations.NullMarked;
