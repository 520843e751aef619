package dev.knowhow.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Stems words, with a cache: a vault has few distinct words. Not thread-safe; see {@link #of}. */
public final class Stems {

    /** The cache size; a vault has far fewer common words. */
    private static final int CACHE_SIZE = 50_000;

    /** The stem of stop words. */
    public static final String STOP = "";

    private static final ThreadLocal<Map<String, Stems>> BY_LANGUAGE = ThreadLocal.withInitial(HashMap::new);

    private final Language language;
    private final OneWord word = new OneWord();
    private final TokenStream chain;
    private final CharTermAttribute stem;
    private final CharArrayMap<Form> known = new CharArrayMap<>(1000, false);

    /**
     * A word and its stem.
     *
     * @param text the word in lower case
     * @param stem the stem, or {@link #STOP}
     */
    public record Form(String text, String stem) {}

    private Stems(Language language) {
        this.language = language;
        this.chain = language.stemming().apply(word);
        this.stem = chain.addAttribute(CharTermAttribute.class);
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** The stemmer of a language for the current thread. */
    public static Stems of(Language language) {
        return BY_LANGUAGE.get().computeIfAbsent(language.code(), code -> new Stems(language));
    }

    /**
     * The stems of a word in several languages, except where it is a stop word.
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
        Form form = known.get(text);
        return (form == null ? stemmed(text) : form).stem();
    }

    /** The same, without a string of the word. */
    public String stem(CharTermAttribute text) {
        return form(text).stem();
    }

    /** A word in lower case with its stem, the same object for the same word as long as the cache has it. */
    public Form form(CharTermAttribute text) {
        Form form = known.get(text.buffer(), 0, text.length());
        return form == null ? stemmed(text.toString()) : form;
    }

    private Form stemmed(String text) {
        if (known.size() >= CACHE_SIZE) {
            known.clear();
        }
        Form form = new Form(text, language.stopWords().contains(text) ? STOP : cut(text));
        known.put(text, form);
        return form;
    }

    /**
     * The stem of a word, even if it is a stop word.
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

    /** A reusable token stream of one word. */
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
