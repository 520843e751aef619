/** How the team's vocabulary is read. */
@NullMarked
package dev.knowhow.internal.vocabulary;

import org.jspecify.annotations.NullMarked;
