/** Random and hostile campaigns: damage of the index, killed processes, mutated notes and queries. */
@NullMarked
package dev.knowhow.bench.campaign;

import org.jspecify.annotations.NullMarked;
