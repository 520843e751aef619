/** Shares one index among machines: an OpenSearch cluster stores its files, and decides who may write. */
@NullMarked
package dev.knowhow.opensearch;

import org.jspecify.annotations.NullMarked;
