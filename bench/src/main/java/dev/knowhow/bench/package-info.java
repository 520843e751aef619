/** Measures knowhow beside the bare libraries it stands on, on the same notes in the same run. */
@NullMarked
package dev.knowhow.bench;

import org.jspecify.annotations.NullMarked;
