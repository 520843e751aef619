/** Questions that a team asks again and again. */
@NullMarked
package dev.knowhow.internal.saved;

import org.jspecify.annotations.NullMarked;
