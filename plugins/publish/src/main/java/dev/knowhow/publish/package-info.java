/** Publishing: new notes from templates, digests, alerts, and a static site. */
@NullMarked
package dev.knowhow.publish;

import org.jspecify.annotations.NullMarked;
