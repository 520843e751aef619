/** In which language a note is written, where it does not say so itself. */
@NullMarked
package dev.knowhow.language;

import org.jspecify.annotations.NullMarked;
