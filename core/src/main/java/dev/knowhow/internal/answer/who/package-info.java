/** Answers who knows a topic, and why. */
@NullMarked
package dev.knowhow.internal.answer.who;

import org.jspecify.annotations.NullMarked;
