/** Reads what the ranking of people needs. */
@NullMarked
package dev.knowhow.search.people;

import org.jspecify.annotations.NullMarked;
