/** Measures a server under load: many visitors, idle and slow connections, a restart. */
@NullMarked
package dev.knowhow.bench.load;

import org.jspecify.annotations.NullMarked;
