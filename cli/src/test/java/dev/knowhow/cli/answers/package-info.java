/** Questions whose answers are known: what members of a team ask, and the notes they would be glad to get. */
@NullMarked
package dev.knowhow.cli.answers;

import org.jspecify.annotations.NullMarked;
