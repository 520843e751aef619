/** What the text of a note says: its sections, links and tags. */
@NullMarked
package dev.knowhow.markdown.body;

import org.jspecify.annotations.NullMarked;
