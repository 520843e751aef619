/**
 * For who writes a search engine: {@link dev.knowhow.spi.engine.NoteEngine} answers all questions of a {@link
 * dev.knowhow.spi.NoteIndex} from a few that an engine must answer itself.
 */
@NullMarked
package dev.knowhow.spi.engine;

import org.jspecify.annotations.NullMarked;
