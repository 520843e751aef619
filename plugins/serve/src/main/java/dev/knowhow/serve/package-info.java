/** An embedded Jetty server, for hosts without a servlet container. */
@NullMarked
package dev.knowhow.serve;

import org.jspecify.annotations.NullMarked;
