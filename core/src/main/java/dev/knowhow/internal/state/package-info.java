/** What members and operators did, in files. */
@NullMarked
package dev.knowhow.internal.state;

import org.jspecify.annotations.NullMarked;
