/** Measures what predicts that a topic is no longer kept up to date, on the git histories of public handbooks. */
@NullMarked
package dev.knowhow.bench.risk;

import org.jspecify.annotations.NullMarked;
