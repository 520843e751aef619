/** The notes as they were, indexed beside those of today. */
@NullMarked
package dev.knowhow.internal.past;

import org.jspecify.annotations.NullMarked;
