/** Decides which notes an answer may use; its packages answer one kind of question each. */
@NullMarked
package dev.knowhow.internal.answer;

import org.jspecify.annotations.NullMarked;
