/** Answers queries for recent notes, rising topics and the radar. */
@NullMarked
package dev.knowhow.internal.answer.news;

import org.jspecify.annotations.NullMarked;
