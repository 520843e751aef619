/** Members, their many names, and who is asking. */
@NullMarked
package dev.knowhow.people;

import org.jspecify.annotations.NullMarked;
