/** Editing of notes: the port that a plugin implements, and its pages. */
@NullMarked
package dev.knowhow.web.editing;

import org.jspecify.annotations.NullMarked;
