/**
 * Folding, normal forms and stems. Each form has a name and documents how it differs from
 * {@link dev.knowhow.text.Fold}.
 */
@NullMarked
package dev.knowhow.text;

import org.jspecify.annotations.NullMarked;
