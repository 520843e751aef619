/** A snapshot of the index: its fields, statistics and access filters. */
@NullMarked
package dev.knowhow.search.index;

import org.jspecify.annotations.NullMarked;
