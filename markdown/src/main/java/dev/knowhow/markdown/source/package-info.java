/** The files of notes: from bytes to text, cut into front matter and body. */
@NullMarked
package dev.knowhow.markdown.source;

import org.jspecify.annotations.NullMarked;
