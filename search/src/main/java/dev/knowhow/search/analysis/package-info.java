/** Words: how text is cut into words, brought to stems and taken apart into names and identifiers. Knows no index. */
@NullMarked
package dev.knowhow.search.analysis;

import org.jspecify.annotations.NullMarked;
