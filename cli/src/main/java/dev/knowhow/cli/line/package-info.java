/** What is typed and configured: commands, options, arguments, settings. */
@NullMarked
package dev.knowhow.cli.line;

import org.jspecify.annotations.NullMarked;
