/** For testing what extends knowhow: contracts to fulfil, an index to test against, notes to test with. */
@NullMarked
package dev.knowhow.testkit;

import org.jspecify.annotations.NullMarked;
