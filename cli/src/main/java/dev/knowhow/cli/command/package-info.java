/** The commands, one class each. */
@NullMarked
package dev.knowhow.cli.command;

import org.jspecify.annotations.NullMarked;
