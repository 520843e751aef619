/** Resolution of links. */
@NullMarked
package dev.knowhow.internal.link;

import org.jspecify.annotations.NullMarked;
