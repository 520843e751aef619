/** Answers about people as a team: who covers topics together, and what the team loses as people leave. */
@NullMarked
package dev.knowhow.team;

import org.jspecify.annotations.NullMarked;
