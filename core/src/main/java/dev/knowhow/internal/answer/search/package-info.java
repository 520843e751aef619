/** Answers searches and autocomplete, and records queries without results. */
@NullMarked
package dev.knowhow.internal.answer.search;

import org.jspecify.annotations.NullMarked;
