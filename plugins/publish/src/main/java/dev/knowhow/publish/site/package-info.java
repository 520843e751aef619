/** Generates a static site: the pages of the server as files, with a search that needs no server. */
@NullMarked
package dev.knowhow.publish.site;

import org.jspecify.annotations.NullMarked;
