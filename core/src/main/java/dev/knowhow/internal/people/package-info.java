/** Members and their names, in records and in texts. */
@NullMarked
package dev.knowhow.internal.people;

import org.jspecify.annotations.NullMarked;
