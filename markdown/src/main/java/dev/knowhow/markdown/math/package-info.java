/** Converts formulas from TeX to MathML. */
@NullMarked
package dev.knowhow.markdown.math;

import org.jspecify.annotations.NullMarked;
