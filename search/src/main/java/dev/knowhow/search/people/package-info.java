/** Reads the data for expert search. */
@NullMarked
package dev.knowhow.search.people;

import org.jspecify.annotations.NullMarked;
