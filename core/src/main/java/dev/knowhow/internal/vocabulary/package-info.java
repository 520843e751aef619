/** Reads the team's vocabulary. */
@NullMarked
package dev.knowhow.internal.vocabulary;

import org.jspecify.annotations.NullMarked;
