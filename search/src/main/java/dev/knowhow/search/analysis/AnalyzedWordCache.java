package dev.knowhow.search.analysis;

import dev.knowhow.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Caches the index terms of words: a vault has few distinct words. An occurrence costs one lookup, without allocating
 * strings or bytes. Not thread-safe; see {@link #of(Language)}.
 */
public final class AnalyzedWordCache {

    /** The cache size, in words of about 250 bytes each; a vault has far fewer common words. */
    private static final int CACHE_SIZE = Math.clamp(Runtime.getRuntime().maxMemory() / 8_000, 5_000, 50_000);

    private static final ThreadLocal<Map<String, AnalyzedWordCache>> BY_LANGUAGE =
            ThreadLocal.withInitial(HashMap::new);

    private final Stems stems;
    private final CharArrayMap<AnalyzedWord> known = new CharArrayMap<>(1000, false);
    private final Map<String, BytesRef> stemTerms = new HashMap<>();

    private AnalyzedWordCache(Language language) {
        this.stems = Stems.of(language);
    }

    /** The cache of a language for the current thread. */
    public static AnalyzedWordCache of(Language language) {
        return BY_LANGUAGE.get().computeIfAbsent(language.code(), code -> new AnalyzedWordCache(language));
    }

    /** The index terms of a word in lower case. */
    public AnalyzedWord of(CharTermAttribute word) {
        AnalyzedWord found = known.get(word.buffer(), 0, word.length());
        if (found == null) {
            if (known.size() >= CACHE_SIZE) {
                known.clear();
                stemTerms.clear();
            }
            String text = word.toString();
            found = understood(text);
            known.put(text, found);
        }
        return found;
    }

    private AnalyzedWord understood(String text) {
        String stem = stems.stem(text);
        String folded = Fold.of(text);
        return new AnalyzedWord(
                new BytesRef(text),
                stem.equals(Stems.STOP) ? null : stemTerms.computeIfAbsent(stem, term -> new BytesRef(term)),
                folded.equals(text) ? null : AccentedTerm.of(folded, text),
                Identifiers.isJoined(text)
                        ? Stream.of(WholeName.of(text).split(" "))
                                .flatMap(part -> withStem(part).stream())
                                .toList()
                        : List.of());
    }

    /** The terms of a part of an identifier: as written, and its stem; a stop word has none. */
    public List<String> withStem(String part) {
        String stem = stems.stem(part);
        return stem.equals(Stems.STOP) ? List.of(part) : List.of(part, stem);
    }
}
