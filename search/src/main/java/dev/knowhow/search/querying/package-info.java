/** Executes searches: analyzes queries, matches and scores notes, and extracts passages and snippets. */
@NullMarked
package dev.knowhow.search.querying;

import org.jspecify.annotations.NullMarked;
