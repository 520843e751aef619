/** Answers searches: understands a question, finds and scores notes, and cuts passages and snippets. */
@NullMarked
package dev.knowhow.search.querying;

import org.jspecify.annotations.NullMarked;
