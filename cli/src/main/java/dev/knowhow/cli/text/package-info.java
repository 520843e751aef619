/**
 * Text for people: how wide it is, what of it is safe to print, how it is wrapped and coloured. Knows nothing of notes.
 */
@NullMarked
package dev.knowhow.cli.text;

import org.jspecify.annotations.NullMarked;
