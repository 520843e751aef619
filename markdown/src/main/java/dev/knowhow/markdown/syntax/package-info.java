/** Markdown in the syntax of all dialects, as a tree. */
@NullMarked
package dev.knowhow.markdown.syntax;

import org.jspecify.annotations.NullMarked;
