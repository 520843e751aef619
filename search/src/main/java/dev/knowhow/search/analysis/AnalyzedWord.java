package dev.knowhow.search.analysis;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The index terms of a word, computed once for all its occurrences. Not thread-safe.
 *
 * @param written the word as written
 * @param stem the stem; null for a stop word
 * @param quoted the word without accents
 * @param parts the parts of an identifier; empty if there is one part only
 */
public record AnalyzedWord(IndexTerm written, @Nullable IndexTerm stem, BytesRef quoted, List<String> parts) {}
