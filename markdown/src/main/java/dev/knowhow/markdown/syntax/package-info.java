/** Parses Markdown with the syntax of all dialects into a tree. */
@NullMarked
package dev.knowhow.markdown.syntax;

import org.jspecify.annotations.NullMarked;
