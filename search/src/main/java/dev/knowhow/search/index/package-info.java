/** One opened index at one moment: its fields, its statistics, and what may be seen in it. */
@NullMarked
package dev.knowhow.search.index;

import org.jspecify.annotations.NullMarked;
