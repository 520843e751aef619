/**
 * How text is folded and compared: the one place for normal forms. Each form here has a name, and the reason it differs from
 * {@link dev.knowhow.text.Fold}.
 */
@NullMarked
package dev.knowhow.text;

import org.jspecify.annotations.NullMarked;
