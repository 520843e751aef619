/** Reads people from front matter and from people files. */
@NullMarked
package dev.knowhow.markdown.people;

import org.jspecify.annotations.NullMarked;
