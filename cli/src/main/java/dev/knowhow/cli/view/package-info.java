/** Answers as aligned text for people. */
@NullMarked
package dev.knowhow.cli.view;

import org.jspecify.annotations.NullMarked;
