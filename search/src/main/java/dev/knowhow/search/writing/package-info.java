/** Writes notes to the index, and manages its snapshots, commits and locks. */
@NullMarked
package dev.knowhow.search.writing;

import org.jspecify.annotations.NullMarked;
