/** Questions of members of a team, with the notes that answer them. */
@NullMarked
package dev.knowhow.cli.answers;

import org.jspecify.annotations.NullMarked;
