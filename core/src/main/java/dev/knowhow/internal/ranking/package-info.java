/** Ranks people by their evidence, and explains a ranking. */
@NullMarked
package dev.knowhow.internal.ranking;

import org.jspecify.annotations.NullMarked;
