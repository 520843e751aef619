/**
 * Answers in words: labels, remarks and explanations as small values that are ready to print. The command line, the
 * pages, assistants and digests only style them; what is said, and when, is decided here or in core.
 */
@NullMarked
package dev.knowhow.present;

import org.jspecify.annotations.NullMarked;
