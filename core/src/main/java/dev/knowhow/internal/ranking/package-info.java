/** Ranks people by the notes that are their evidence, and proves a ranking. */
@NullMarked
package dev.knowhow.internal.ranking;

import org.jspecify.annotations.NullMarked;
