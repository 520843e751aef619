/** How plugins are found and put together. */
@NullMarked
package dev.knowhow.internal.boot;

import org.jspecify.annotations.NullMarked;
