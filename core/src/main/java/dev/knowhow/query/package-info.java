/** Queries about notes, and their answers. */
@NullMarked
package dev.knowhow.query;

import org.jspecify.annotations.NullMarked;
