/** Figures for hosts that use Micrometer. */
@NullMarked
package dev.knowhow.micrometer;

import org.jspecify.annotations.NullMarked;
