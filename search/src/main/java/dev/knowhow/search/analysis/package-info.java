/** Text analysis: tokenization, stemming, names and identifiers. Independent of the index. */
@NullMarked
package dev.knowhow.search.analysis;

import org.jspecify.annotations.NullMarked;
