/** Answers queries for the topics of one member. */
@NullMarked
package dev.knowhow.internal.answer.people;

import org.jspecify.annotations.NullMarked;
