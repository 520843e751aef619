/** How questions are answered from what the index gives. */
@NullMarked
package dev.knowhow.internal.answer;

import org.jspecify.annotations.NullMarked;
