/** Discovery and wiring of plugins. */
@NullMarked
package dev.knowhow.internal.boot;

import org.jspecify.annotations.NullMarked;
