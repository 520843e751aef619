/** Who knows about a topic, with the evidence. */
@NullMarked
package dev.knowhow.expert;

import org.jspecify.annotations.NullMarked;
