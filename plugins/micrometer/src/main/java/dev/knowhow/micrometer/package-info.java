/** Figures of knowhow for hosts that measure by Micrometer. */
@NullMarked
package dev.knowhow.micrometer;

import org.jspecify.annotations.NullMarked;
