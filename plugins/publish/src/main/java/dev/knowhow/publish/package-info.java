/** What a team publishes: new notes from templates, digests and alerts, and the whole as a static site. */
@NullMarked
package dev.knowhow.publish;

import org.jspecify.annotations.NullMarked;
