/** Queries of {@code knowhow evaluate} and the benchmarks only. */
@NullMarked
package dev.knowhow.internal.evaluate;

import org.jspecify.annotations.NullMarked;
