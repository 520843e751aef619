/** Renders answers as HTML pages that work without JavaScript, on a server or in a static site. */
@NullMarked
package dev.knowhow.web.page;

import org.jspecify.annotations.NullMarked;
