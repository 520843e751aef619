/** Decodes note files and splits them into front matter and body. */
@NullMarked
package dev.knowhow.markdown.source;

import org.jspecify.annotations.NullMarked;
