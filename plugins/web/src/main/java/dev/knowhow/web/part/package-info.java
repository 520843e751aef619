/** What members add to notes, and their own records: the port that a plugin implements, and its pages. */
@NullMarked
package dev.knowhow.web.part;

import org.jspecify.annotations.NullMarked;
