/** Finds related notes, and keywords of notes. */
@NullMarked
package dev.knowhow.search.related;

import org.jspecify.annotations.NullMarked;
