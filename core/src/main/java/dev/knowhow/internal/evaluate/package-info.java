/** What only {@code knowhow evaluate} and the benchmarks ask. */
@NullMarked
package dev.knowhow.internal.evaluate;

import org.jspecify.annotations.NullMarked;
