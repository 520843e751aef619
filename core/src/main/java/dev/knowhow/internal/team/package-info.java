/** Computes the answers about people as a team. */
@NullMarked
package dev.knowhow.internal.team;

import org.jspecify.annotations.NullMarked;
