/** People, in front matter and in files of their own. */
@NullMarked
package dev.knowhow.markdown.people;

import org.jspecify.annotations.NullMarked;
