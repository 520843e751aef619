/** Saved queries of a team. */
@NullMarked
package dev.knowhow.internal.saved;

import org.jspecify.annotations.NullMarked;
