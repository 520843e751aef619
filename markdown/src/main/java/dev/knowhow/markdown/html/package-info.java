/** Notes as pages. */
@NullMarked
package dev.knowhow.markdown.html;

import org.jspecify.annotations.NullMarked;
