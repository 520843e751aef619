package dev.knowhow.web.language;

import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A language of the pages. English texts are the keys of its translations, and a text without a translation stays
 * English. Immutable and thread-safe.
 */
public final class Language {

    /** The language in which the pages are written. */
    public static final Language ENGLISH = new Language("en", "English", Map.of(), missing -> {});

    /** How deep the values of phrases are translated. */
    private static final int MOST_NESTED = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3}){0,5}|\\d{1,18}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}\\.\\d{1,4}");

    /** What stands between texts that are translated alone: in a list, and between the parts of a score. */
    private static final Pattern BETWEEN = Pattern.compile("; | = | × | \\+ ");

    private final String tag;
    private final String name;
    private final Map<String, String> translations;
    private final List<Phrase> phrases;
    private final Consumer<String> missing;

    private Language(String tag, String name, Map<String, String> translations, Consumer<String> missing) {
        this.tag = tag;
        this.name = name;
        this.translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
        this.phrases = translations.entrySet().stream()
                .filter(entry -> Phrase.isOne(entry.getKey()))
                .map(entry -> new Phrase(entry.getKey(), entry.getValue()))
                .toList();
        this.missing = missing;
    }

    /**
     * Creates a language.
     *
     * @param tag the BCP 47 tag, such as {@code de}
     * @param name its own name, such as {@code Deutsch}
     * @param translations the translations by English text, see {@link LanguageFile}; of several phrases that fit a
     *     text, the first counts
     */
    static Language of(String tag, String name, Map<String, String> translations) {
        return new Language(tag, name, translations, text -> {});
    }

    /** The same with more translations, which replace others. */
    Language with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(more);
        translations.forEach(all::putIfAbsent);
        return new Language(tag, name, all, missing);
    }

    /** The same; it reports each text without a translation. */
    Language reporting(Consumer<String> receiver) {
        return new Language(tag, name, translations, receiver);
    }

    /** The BCP 47 tag, such as {@code de}. */
    public String tag() {
        return tag;
    }

    /** Its own name, such as {@code Deutsch}. */
    public String name() {
        return name;
    }

    /** Whether all texts stay as they are: English, unless its texts are replaced. */
    boolean isUntranslated() {
        return translations.isEmpty();
    }

    /**
     * The translation of a whole text, such as one of a template; it may have places of values, such as {@code {n}}.
     */
    public String text(String english) {
        String translation = translations.get(english);
        if (translation == null && !isUntranslated()) {
            missing.accept(english);
        }
        return translation == null ? english : translation;
    }

    /**
     * The translation of a text with values, such as {@code 12 notes}; of several texts with semicolons or the signs of
     * a score between them, each alone. A date alone has the form of the language; English has ISO dates.
     */
    public String phrase(String english) {
        return phrase(english, 0);
    }

    /** Values of a phrase may be phrases; what members wrote may look like one many times over. */
    String phrase(String english, int depth) {
        if (isUntranslated() || depth > MOST_NESTED) {
            return english;
        }
        if (english.codePoints().noneMatch(Character::isLetter)) {
            return DAY.matcher(english).matches() ? day(english) : grouped(english);
        }
        List<String> unknown = new ArrayList<>();
        StringBuilder parts = new StringBuilder();
        Matcher between = BETWEEN.matcher(english);
        int done = 0;
        while (between.find()) {
            parts.append(part(english.substring(done, between.start()), depth, unknown))
                    .append(between.group());
            done = between.end();
        }
        parts.append(part(english.substring(done), depth, unknown));
        String whole = unknown.isEmpty() || done == 0 ? null : translated(english, depth);
        if (whole != null) {
            return whole;
        }
        unknown.forEach(missing);
        return parts.toString();
    }

    private String part(String english, int depth, List<String> unknown) {
        String one = translated(english, depth);
        if (one == null) {
            unknown.add(english);
        }
        return one == null ? english : one;
    }

    private @Nullable String translated(String english, int depth) {
        String exact = translations.get(english);
        if (exact != null) {
            return exact;
        }
        return phrases.stream()
                .flatMap(phrase -> Stream.ofNullable(phrase.of(english, this, depth + 1)))
                .findFirst()
                .orElse(null);
    }

    /** A date in the form of the language. */
    String day(String iso) {
        try {
            return LocalDate.parse(iso)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(Locale.forLanguageTag(tag)));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** A count with its separators. A number without separators is another one, such as a year in a title. */
    private String grouped(String english) {
        return english.indexOf(',') < 0 ? english : number(english);
    }

    /** A number with the separators of the language. */
    String number(String english) {
        Locale locale = Locale.forLanguageTag(tag);
        if (DECIMAL.matcher(english).matches()) {
            char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
            return english.replace('.', point);
        }
        return NUMBER.matcher(english).matches()
                ? String.format(locale, "%,d", Long.parseLong(english.replace(",", "")))
                : english;
    }

    /** The English texts, for tests. */
    Set<String> texts() {
        return translations.keySet();
    }
}
