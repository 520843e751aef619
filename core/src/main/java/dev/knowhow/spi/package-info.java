/** The ports that plugins implement: sources, parsers, people files, the index engine. */
@NullMarked
package dev.knowhow.spi;

import org.jspecify.annotations.NullMarked;
