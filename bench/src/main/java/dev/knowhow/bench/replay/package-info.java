/** Makes replays of past requests and joint work from public repositories. */
@NullMarked
package dev.knowhow.bench.replay;

import org.jspecify.annotations.NullMarked;
