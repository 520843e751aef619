/** For hosts that are wired with Guice themselves. */
@NullMarked
package dev.knowhow.guice;

import org.jspecify.annotations.NullMarked;
