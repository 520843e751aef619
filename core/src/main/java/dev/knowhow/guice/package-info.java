/** Integrates knowhow into hosts that use Guice. */
@NullMarked
package dev.knowhow.guice;

import org.jspecify.annotations.NullMarked;
