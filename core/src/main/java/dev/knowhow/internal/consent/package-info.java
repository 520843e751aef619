/** Who may be shown, and for what: the one reader of what members agree to. */
@NullMarked
package dev.knowhow.internal.consent;

import org.jspecify.annotations.NullMarked;
