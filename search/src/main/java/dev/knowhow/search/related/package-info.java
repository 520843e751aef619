/** Finds notes that are related to one, and the words that set some notes apart. */
@NullMarked
package dev.knowhow.search.related;

import org.jspecify.annotations.NullMarked;
