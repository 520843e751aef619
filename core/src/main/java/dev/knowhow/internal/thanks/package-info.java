/** Thanks that members record in files beside the notes. */
@NullMarked
package dev.knowhow.internal.thanks;

import org.jspecify.annotations.NullMarked;
