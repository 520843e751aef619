/** Notes in a folder. */
@NullMarked
package dev.knowhow.internal.source;

import org.jspecify.annotations.NullMarked;
