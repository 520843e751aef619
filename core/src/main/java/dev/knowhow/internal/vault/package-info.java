/** The vaults among the notes: in which dialects they are written, and which files are left out. */
@NullMarked
package dev.knowhow.internal.vault;

import org.jspecify.annotations.NullMarked;
