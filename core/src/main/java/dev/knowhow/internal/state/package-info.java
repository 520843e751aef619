/** State of members and operators, in files. */
@NullMarked
package dev.knowhow.internal.state;

import org.jspecify.annotations.NullMarked;
