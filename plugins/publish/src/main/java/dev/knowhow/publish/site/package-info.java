/** The whole as a static site: the pages of the server as files, with a search that needs none. */
@NullMarked
package dev.knowhow.publish.site;

import org.jspecify.annotations.NullMarked;
