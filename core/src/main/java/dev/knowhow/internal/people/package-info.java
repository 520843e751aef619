/** Who is who, and who is named in a text. */
@NullMarked
package dev.knowhow.internal.people;

import org.jspecify.annotations.NullMarked;
