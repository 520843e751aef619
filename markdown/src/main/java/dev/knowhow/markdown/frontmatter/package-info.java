/** What the front matter of a note says. */
@NullMarked
package dev.knowhow.markdown.frontmatter;

import org.jspecify.annotations.NullMarked;
