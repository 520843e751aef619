/** Detects the language of notes that declare none. */
@NullMarked
package dev.knowhow.language;

import org.jspecify.annotations.NullMarked;
