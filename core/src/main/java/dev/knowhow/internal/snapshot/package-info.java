/** Past versions of the notes, indexed beside the current ones. */
@NullMarked
package dev.knowhow.internal.snapshot;

import org.jspecify.annotations.NullMarked;
