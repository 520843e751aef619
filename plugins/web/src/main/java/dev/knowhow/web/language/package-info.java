/** The languages of the pages. */
@NullMarked
package dev.knowhow.web.language;

import org.jspecify.annotations.NullMarked;
