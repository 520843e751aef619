package dev.knowhow.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings words to their stems, remembering each: a vault has few words, many times. For one thread; see {@link #of}.
 */
public final class Stems {

    /** What is remembered at most; a vault's common words are far fewer. */
    private static final int REMEMBERED = 50_000;

    /** Said of a word that is too common to say anything. */
    public static final String STOP = "";

    private static final ThreadLocal<Map<String, Stems>> BY_LANGUAGE = ThreadLocal.withInitial(HashMap::new);

    private final Language language;
    private final OneWord word = new OneWord();
    private final TokenStream chain;
    private final CharTermAttribute stem;
    private final Map<String, String> known = new HashMap<>();

    private Stems(Language language) {
        this.language = language;
        this.chain = language.stemming().apply(word);
        this.stem = chain.addAttribute(CharTermAttribute.class);
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** The stems of a language, for the thread that asks. */
    public static Stems of(Language language) {
        return BY_LANGUAGE.get().computeIfAbsent(language.code(), code -> new Stems(language));
    }

    /**
     * The stems of a word in several languages, without those in which it is too common to say anything.
     *
     * @param text the word in lower case
     */
    public static Set<String> of(String text, Collection<Language> languages) {
        Set<String> stems = new LinkedHashSet<>();
        for (Language language : languages) {
            String stem = of(language).stem(text);
            if (!stem.equals(STOP)) {
                stems.add(stem);
            }
        }
        return stems;
    }

    /**
     * The stem of a word.
     *
     * @param text the word in lower case
     * @return the stem, or {@link #STOP}
     */
    public String stem(String text) {
        String stem = known.get(text);
        if (stem == null) {
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            stem = language.stopWords().contains(text) ? STOP : cut(text);
            known.put(text, stem);
        }
        return stem;
    }

    /**
     * The stem of a word, however common the word is.
     *
     * @param text the word in lower case
     */
    String cut(String text) {
        try {
            word.next = text;
            chain.reset();
            String result = chain.incrementToken() ? stem.toString() : STOP;
            chain.end();
            chain.close();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string cannot fail", e);
        }
    }

    /** A stream of one word, used again and again. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String next = "";

        @Override
        public boolean incrementToken() {
            if (next.isEmpty()) {
                return false;
            }
            clearAttributes();
            term.append(next);
            next = "";
            return true;
        }
    }
}
