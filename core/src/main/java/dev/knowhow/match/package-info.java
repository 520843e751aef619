/** Bringing a need and people together: who is likely to answer, mentor, or fit, with each factor of the ranking. */
@NullMarked
package dev.knowhow.match;

import org.jspecify.annotations.NullMarked;
