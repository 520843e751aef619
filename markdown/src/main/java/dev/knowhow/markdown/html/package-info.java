/** Renders notes as HTML. */
@NullMarked
package dev.knowhow.markdown.html;

import org.jspecify.annotations.NullMarked;
