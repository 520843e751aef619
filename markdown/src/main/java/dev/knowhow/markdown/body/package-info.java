/** The content of a note's body: sections, links and tags. */
@NullMarked
package dev.knowhow.markdown.body;

import org.jspecify.annotations.NullMarked;
