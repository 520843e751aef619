/** Autocomplete. */
@NullMarked
package dev.knowhow.search.completing;

import org.jspecify.annotations.NullMarked;
