/** The dialects of vaults, one class each: to add one, write its class and name it in {@link Dialects}. */
@NullMarked
package dev.knowhow.markdown.dialects;

import org.jspecify.annotations.NullMarked;
