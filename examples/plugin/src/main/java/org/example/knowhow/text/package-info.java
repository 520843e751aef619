/** Plain text as notes: an example of a plugin. */
@NullMarked
package org.example.knowhow.text;

import org.jspecify.annotations.NullMarked;
