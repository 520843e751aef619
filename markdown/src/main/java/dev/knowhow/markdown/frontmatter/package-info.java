/** Reads the front matter of notes. */
@NullMarked
package dev.knowhow.markdown.frontmatter;

import org.jspecify.annotations.NullMarked;
