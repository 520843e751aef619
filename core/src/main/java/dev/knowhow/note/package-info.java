/** The words for what members write: notes, sections, links, attributions. Depends on nothing but the JDK. */
@NullMarked
package dev.knowhow.note;

import org.jspecify.annotations.NullMarked;
