/** Measures {@code rising}: planted bursts, shuffled dates, and whether a rise persists. */
@NullMarked
package dev.knowhow.bench.trend;

import org.jspecify.annotations.NullMarked;
