/** The vaults among the notes: their dialects, and their ignored files. */
@NullMarked
package dev.knowhow.internal.vault;

import org.jspecify.annotations.NullMarked;
