/** Answers what is new, and which topics rise. */
@NullMarked
package dev.knowhow.internal.answer.news;

import org.jspecify.annotations.NullMarked;
