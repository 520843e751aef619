/** News feeds: Atom (RFC 4287) and JSON Feed 1.1. The viewer's permissions are applied by the query. */
@NullMarked
package dev.knowhow.feed;

import org.jspecify.annotations.NullMarked;
