/** Test support for extensions: contracts, a reference index and sample notes. */
@NullMarked
package dev.knowhow.testkit;

import org.jspecify.annotations.NullMarked;
