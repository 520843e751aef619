/** Answers what one member knows. */
@NullMarked
package dev.knowhow.internal.answer.people;

import org.jspecify.annotations.NullMarked;
