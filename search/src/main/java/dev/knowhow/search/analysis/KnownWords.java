package dev.knowhow.search.analysis;

import dev.knowhow.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Remembers what each word is indexed by: a vault has few words, many times. So an occurrence costs one look-up, and neither a string
 * nor bytes are made for it. For one thread; see {@link #of(Language)}.
 */
public final class KnownWords {

    /** What is remembered at most, of some 250 bytes each; a vault's common words are far fewer. */
    private static final int REMEMBERED = Math.clamp(Runtime.getRuntime().maxMemory() / 8_000, 5_000, 50_000);

    private static final ThreadLocal<Map<String, KnownWords>> BY_LANGUAGE = ThreadLocal.withInitial(HashMap::new);

    private final Stems stems;
    private final CharArrayMap<KnownWord> known = new CharArrayMap<>(1000, false);
    private final Map<String, IndexTerm> terms = new HashMap<>();

    private KnownWords(Language language) {
        this.stems = Stems.of(language);
    }

    /** The words of a language, for the thread that asks. */
    public static KnownWords of(Language language) {
        return BY_LANGUAGE.get().computeIfAbsent(language.code(), code -> new KnownWords(language));
    }

    /** A word in lower case. */
    public KnownWord of(CharTermAttribute word) {
        KnownWord found = known.get(word.buffer(), 0, word.length());
        if (found == null) {
            if (known.size() >= REMEMBERED) {
                known.clear();
                terms.clear();
            }
            String text = word.toString();
            found = understood(text);
            known.put(text, found);
        }
        return found;
    }

    private KnownWord understood(String text) {
        String stem = stems.stem(text);
        String folded = Fold.of(text);
        IndexTerm written = new IndexTerm(text);
        return new KnownWord(
                written,
                stem.equals(Stems.STOP) ? null : terms.computeIfAbsent(stem, IndexTerm::new),
                folded.equals(text) ? written.bytes : new BytesRef(folded),
                Identifiers.isJoined(text) ? List.of(WholeName.of(text).split(" ")) : List.of());
    }
}
