package dev.knowhow.search.analysis;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a word is indexed by, worked out once for all its occurrences. For one thread.
 *
 * @param written the word as written
 * @param stem its stem; null if it is too common to say anything
 * @param quoted the word without accents
 * @param parts what it is joined of; empty if it is one piece
 */
public record KnownWord(IndexTerm written, @Nullable IndexTerm stem, BytesRef quoted, List<String> parts) {}
