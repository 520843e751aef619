/** Measuring answers in the field's formats: topics, TREC judgements and runs, and the figures drawn from them. */
@NullMarked
package dev.knowhow.cli.evaluate;

import org.jspecify.annotations.NullMarked;
