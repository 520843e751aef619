/** The dialects of vaults, one class each. To add one, write its class and add it to {@link Dialects}. */
@NullMarked
package dev.knowhow.markdown.dialects;

import org.jspecify.annotations.NullMarked;
