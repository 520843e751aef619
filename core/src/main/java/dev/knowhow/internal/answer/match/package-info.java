/** Brings a need and people together: the votes of notes times the factors that a purpose asks for. */
@NullMarked
package dev.knowhow.internal.answer.match;

import org.jspecify.annotations.NullMarked;
