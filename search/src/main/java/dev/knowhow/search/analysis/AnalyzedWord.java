package dev.knowhow.search.analysis;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The index terms of a word, computed once for all its occurrences.
 *
 * @param written the word as written
 * @param stem the stem; null for a stop word
 * @param accented the term of a word with accents, see {@link AccentedTerm}; null if it has none
 * @param parts the parts of an identifier and their stems; empty if there is one part only
 */
public record AnalyzedWord(
        BytesRef written, @Nullable BytesRef stem, @Nullable String accented, List<String> parts) {}
