/** Writes notes into the index, and opens, commits and closes it. */
@NullMarked
package dev.knowhow.search.writing;

import org.jspecify.annotations.NullMarked;
