package dev.knowhow.search;

import dev.knowhow.note.Note;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
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
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * How words of a language are brought to their stems. Words of scripts that are written without spaces are cut into pairs of
 * characters before they come here, for every language alike.
 *
 * @param code the two letters of the language
 * @param stopWords words too common to say anything, in lower case
 * @param stemming what is done to a word in lower case
 */
record Language(String code, CharArraySet stopWords, UnaryOperator<TokenStream> stemming) {

    static final Language ENGLISH =
            new Language("en", englishStopWords(), in -> fold(new PorterStemFilter(new EnglishPossessiveFilter(in))));

    /** What {@link ItalianAnalyzer} takes off and does not publish. */
    private static final CharArraySet ITALIAN_ARTICLES = new CharArraySet(
            List.of(
                    "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
                    "negl", "sugl", "un", "m", "t", "s", "v", "d"),
            true);

    /** A letter that is mostly written as another. */
    private static final Pattern RUSSIAN_YO = Pattern.compile("ё");

    private static final Map<String, Language> ALL = new TreeMap<>();

    static {
        add(ENGLISH);
        add(new Language(
                "de",
                GermanAnalyzer.getDefaultStopSet(),
                in -> fold(new GermanLightStemFilter(new GermanNormalizationFilter(in)))));
        add(new Language(
                "fr",
                FrenchAnalyzer.getDefaultStopSet(),
                in -> fold(new FrenchLightStemFilter(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES)))));
        add(new Language("es", SpanishAnalyzer.getDefaultStopSet(), in -> fold(new SpanishLightStemFilter(in))));
        add(new Language("pt", PortugueseAnalyzer.getDefaultStopSet(), in -> fold(new PortugueseLightStemFilter(in))));
        add(new Language(
                "it",
                ItalianAnalyzer.getDefaultStopSet(),
                in -> fold(new ItalianLightStemFilter(new ElisionFilter(in, ITALIAN_ARTICLES)))));
        add(new Language(
                "nl", DutchAnalyzer.getDefaultStopSet(), in -> fold(new SnowballFilter(in, new DutchStemmer()))));
        add(new Language(
                "ru",
                RussianAnalyzer.getDefaultStopSet(),
                in -> new RussianLightStemFilter(new PatternReplaceFilter(in, RUSSIAN_YO, "е", true))));
        add(new Language(
                "ar",
                ArabicAnalyzer.getDefaultStopSet(),
                in -> new ArabicStemFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(in)))));
        add(new Language(
                "hi",
                HindiAnalyzer.getDefaultStopSet(),
                in -> new HindiStemFilter(
                        new HindiNormalizationFilter(new IndicNormalizationFilter(new DecimalDigitFilter(in))))));
        add(new Language("sv", SwedishAnalyzer.getDefaultStopSet(), in -> fold(new SwedishLightStemFilter(in))));
        add(new Language(
                "da", DanishAnalyzer.getDefaultStopSet(), in -> fold(new SnowballFilter(in, new DanishStemmer()))));
        add(new Language("no", NorwegianAnalyzer.getDefaultStopSet(), in -> fold(new NorwegianLightStemFilter(in))));
        add(new Language("fi", FinnishAnalyzer.getDefaultStopSet(), in -> fold(new FinnishLightStemFilter(in))));
        add(new Language("cs", CzechAnalyzer.getDefaultStopSet(), in -> fold(new CzechStemFilter(in))));
        for (String spaceless : new String[] {"zh", "ja", "ko", "th"}) {
            add(new Language(spaceless, CharArraySet.EMPTY_SET, Language::fold));
        }
    }

    /**
     * Lucene's list, and the words that make a sentence a question. The longer list of the Snowball project has words that titles are
     * made of, such as other, same and more.
     */
    private static CharArraySet englishStopWords() {
        CharArraySet words = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        words.addAll(List.of(
                "how", "what", "which", "who", "whom", "whose", "why", "when", "where", "do", "does", "did", "should",
                "would", "could", "can", "may", "i", "me", "my", "we", "us", "our", "you", "your"));
        return CharArraySet.unmodifiableSet(words);
    }

    private static void add(Language language) {
        ALL.put(language.code(), language);
    }

    private static TokenStream fold(TokenStream in) {
        return new ASCIIFoldingFilter(in);
    }

    /** The language a note is read in: the one it says it is in, else English. */
    static Language of(Note note) {
        String tag = note.lang();
        return tag == null ? ENGLISH : of(tag);
    }

    /**
     * The language of a tag such as {@code pt-br}.
     *
     * @return English if the tag is of a language that is not known here
     */
    static Language of(String tag) {
        String code = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return ALL.getOrDefault(code.equals("nb") || code.equals("nn") ? "no" : code, ENGLISH);
    }
}
