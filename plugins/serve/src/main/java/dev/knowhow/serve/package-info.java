/** Jetty around the servlet, for those who bring no server of their own. */
@NullMarked
package dev.knowhow.serve;

import org.jspecify.annotations.NullMarked;
