/** What is new, as feeds: Atom (RFC 4287) and JSON Feed 1.1. Pure functions; who may see what is decided by the question. */
@NullMarked
package dev.knowhow.feed;

import org.jspecify.annotations.NullMarked;
