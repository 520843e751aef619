package dev.knowhow.search.analysis;

import dev.knowhow.note.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The analysis of a language: stop words and stemming. Scripts without word spaces are split into bigrams before, for
 * every language.
 *
 * @param code the two letters of the language
 * @param words supplies the {@link #stopWords}, loaded lazily since loading all of them costs a short command more than
 *     its search
 * @param stemming the token filters for a word in lower case
 */
public record Language(String code, Supplier<CharArraySet> words, UnaryOperator<TokenStream> stemming) {

    private static final CharArraySet ENGLISH_STOP_WORDS = englishStopWords();

    /** Words with their inflections that the stemmer takes for forms of another word; the first is their stem. */
    private static final List<String> ENGLISH_FORMS = List.of(
            "university universities",
            "universal universally",
            "organize organizes organized organizing organizer organizers organization organizations organizational"
                    + " organise organises organised organising organiser organisers organisation organisations"
                    + " organisational",
            "organic organically",
            "international internationally",
            "internal internally",
            "authority authorities",
            "important importantly importance",
            "experience experiences experienced experiencing",
            "objective objectives",
            "executive executives",
            "customer customers",
            "severity severities",
            "paste pastes pasted pasting",
            "physics",
            "procession processions");

    private static final StemmerOverrideFilter.StemmerOverrideMap ENGLISH_APART = englishApart();

    /** English, the default language. */
    public static final Language ENGLISH =
            new Language("en", () -> ENGLISH_STOP_WORDS, in -> fold(english(new EnglishPossessiveFilter(in))));

    /** English without stop words, where only plurals are cut. */
    static final Language ENGLISH_SINGULARS = new Language(
            "en-singular",
            () -> CharArraySet.EMPTY_SET,
            in -> fold(new EnglishMinimalStemFilter(new EnglishPossessiveFilter(in))));

    /** The articles that {@link ItalianAnalyzer} removes; Lucene does not publish the list. */
    private static final CharArraySet ITALIAN_ARTICLES = new CharArraySet(
            List.of(
                    "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
                    "negl", "sugl", "un", "m", "t", "s", "v", "d"),
            true);

    /** A letter that is usually written as another one. */
    private static final Pattern RUSSIAN_YO = Pattern.compile("ё");

    /** The languages in use. */
    private static final Map<String, Language> USED = new ConcurrentHashMap<>();

    /** The supported languages, English first. */
    private static final List<String> CODES =
            List.of("en", "de", "fr", "es", "pt", "it", "nl", "ru", "ar", "hi", "sv", "da", "no", "fi", "cs");

    private static @Nullable Language make(String code) {
        return switch (code) {
            case "de" ->
                new Language(
                        code,
                        GermanAnalyzer::getDefaultStopSet,
                        in -> fold(new GermanLightStemFilter(new GermanNormalizationFilter(in))));
            case "fr" ->
                new Language(
                        code,
                        FrenchAnalyzer::getDefaultStopSet,
                        in -> fold(new FrenchLightStemFilter(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES))));
            case "es" ->
                new Language(code, SpanishAnalyzer::getDefaultStopSet, in -> fold(new SpanishLightStemFilter(in)));
            case "pt" ->
                new Language(
                        code, PortugueseAnalyzer::getDefaultStopSet, in -> fold(new PortugueseLightStemFilter(in)));
            case "it" ->
                new Language(
                        code,
                        ItalianAnalyzer::getDefaultStopSet,
                        in -> fold(new ItalianLightStemFilter(new ElisionFilter(in, ITALIAN_ARTICLES))));
            case "nl" ->
                new Language(
                        code, DutchAnalyzer::getDefaultStopSet, in -> fold(new SnowballFilter(in, new DutchStemmer())));
            case "ru" ->
                new Language(
                        code,
                        RussianAnalyzer::getDefaultStopSet,
                        in -> new RussianLightStemFilter(new PatternReplaceFilter(in, RUSSIAN_YO, "е", true)));
            case "ar" ->
                new Language(
                        code,
                        ArabicAnalyzer::getDefaultStopSet,
                        in -> new ArabicStemFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(in))));
            case "hi" ->
                new Language(
                        code,
                        HindiAnalyzer::getDefaultStopSet,
                        in -> new HindiStemFilter(new HindiNormalizationFilter(
                                new IndicNormalizationFilter(new DecimalDigitFilter(in)))));
            case "sv" ->
                new Language(code, SwedishAnalyzer::getDefaultStopSet, in -> fold(new SwedishLightStemFilter(in)));
            case "da" ->
                new Language(
                        code,
                        DanishAnalyzer::getDefaultStopSet,
                        in -> fold(new SnowballFilter(in, new DanishStemmer())));
            case "no" ->
                new Language(code, NorwegianAnalyzer::getDefaultStopSet, in -> fold(new NorwegianLightStemFilter(in)));
            case "fi" ->
                new Language(code, FinnishAnalyzer::getDefaultStopSet, in -> fold(new FinnishLightStemFilter(in)));
            case "cs" -> new Language(code, CzechAnalyzer::getDefaultStopSet, in -> fold(new CzechStemFilter(in)));
            case "zh", "ja", "ko", "th" -> new Language(code, () -> CharArraySet.EMPTY_SET, Language::fold);
            default -> null;
        };
    }

    /**
     * Lucene's list and question words. The longer list of the Snowball project contains words of titles, such as
     * other, same and more.
     */
    private static CharArraySet englishStopWords() {
        CharArraySet words = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        words.addAll(List.of(
                "how", "what", "which", "who", "whom", "whose", "why", "when", "where", "do", "does", "did", "should",
                "would", "could", "can", "may", "i", "me", "my", "we", "us", "our", "you", "your"));
        return CharArraySet.unmodifiableSet(words);
    }

    /** The stop words, in lower case. */
    public CharArraySet stopWords() {
        return words.get();
    }

    /** All languages with a stemmer, English first. */
    static List<Language> all() {
        return CODES.stream().map(Language::of).toList();
    }

    /**
     * Porter's second stemmer, which keeps general, generic and generate apart, and news and new. Its later versions do
     * so with more words with a common prefix but different meanings: {@link #ENGLISH_FORMS}.
     */
    private static TokenStream english(TokenStream in) {
        return new SnowballFilter(new StemmerOverrideFilter(in, ENGLISH_APART), new EnglishStemmer());
    }

    private static StemmerOverrideFilter.StemmerOverrideMap englishApart() {
        StemmerOverrideFilter.Builder apart = new StemmerOverrideFilter.Builder();
        for (String forms : ENGLISH_FORMS) {
            String[] words = forms.split(" ");
            for (String word : words) {
                apart.add(word, words[0]);
            }
        }
        try {
            return apart.build();
        } catch (IOException e) {
            throw new UncheckedIOException("words in memory can be read", e);
        }
    }

    private static TokenStream fold(TokenStream in) {
        return new ASCIIFoldingFilter(in);
    }

    /** The language in which a note is analyzed: its declared or detected language, else English. */
    public static Language of(Note note) {
        String tag = note.lang();
        return tag == null ? ENGLISH : of(tag);
    }

    /**
     * The language of a tag such as {@code pt-br}.
     *
     * @return English if the language is not supported
     */
    public static Language of(String tag) {
        String code = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        Language known = USED.computeIfAbsent(code.equals("nb") || code.equals("nn") ? "no" : code, Language::make);
        return known == null ? ENGLISH : known;
    }
}
