/** Places and sizes of the charts and drawings of pages, in SVG units. */
@NullMarked
package dev.knowhow.web.drawing;

import org.jspecify.annotations.NullMarked;
