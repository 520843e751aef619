/** Imports rosters of people from other systems into a file of records. */
@NullMarked
package dev.knowhow.markdown.roster;

import org.jspecify.annotations.NullMarked;
