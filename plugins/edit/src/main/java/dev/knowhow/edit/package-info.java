/** Saves edits of notes: merges, rights, and the history of what members changed. */
@NullMarked
package dev.knowhow.edit;

import org.jspecify.annotations.NullMarked;
