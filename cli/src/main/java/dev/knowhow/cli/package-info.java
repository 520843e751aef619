/** The command line: the only code of knowhow that prints, exits or reads the environment. */
@NullMarked
package dev.knowhow.cli;

import org.jspecify.annotations.NullMarked;
