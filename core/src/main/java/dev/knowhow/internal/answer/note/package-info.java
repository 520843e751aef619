/** Answers questions about single notes, and checks all of them. */
@NullMarked
package dev.knowhow.internal.answer.note;

import org.jspecify.annotations.NullMarked;
