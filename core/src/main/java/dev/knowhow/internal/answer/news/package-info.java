/** Answers queries for recent notes and rising topics. */
@NullMarked
package dev.knowhow.internal.answer.news;

import org.jspecify.annotations.NullMarked;
