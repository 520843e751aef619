/** Makes replays of past requests from public repositories, for {@code evaluate --task ask}. */
@NullMarked
package dev.knowhow.bench.replay;

import org.jspecify.annotations.NullMarked;
