/** Lists of people that other systems keep, and the file of records they become. */
@NullMarked
package dev.knowhow.markdown.roster;

import org.jspecify.annotations.NullMarked;
