package dev.knowhow.search.analysis;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The stems of the names of months, days of the week and units of the calendar. They say when something is, as in
 * {@code next year}, and not what it is about. The JDK has them for each language, from Unicode CLDR.
 */
public final class CalendarWords {

    private static final List<TemporalField> UNITS = List.of(
            ChronoField.YEAR,
            IsoFields.QUARTER_OF_YEAR,
            ChronoField.MONTH_OF_YEAR,
            IsoFields.WEEK_OF_WEEK_BASED_YEAR,
            ChronoField.DAY_OF_MONTH,
            ChronoField.HOUR_OF_DAY,
            ChronoField.MINUTE_OF_HOUR);

    private static final Map<String, Set<String>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private CalendarWords() {}

    /** The stems in some languages. */
    public static Set<String> of(Collection<Language> languages) {
        Set<String> all = new HashSet<>();
        languages.forEach(language -> all.addAll(BY_LANGUAGE.computeIfAbsent(language.code(), any -> in(language))));
        return all;
    }

    private static Set<String> in(Language language) {
        Locale locale = Locale.of(language.code());
        Stems stems = Stems.of(language);
        Set<String> found = new HashSet<>();
        names(locale).forEach(name -> WordTokenizer.ofNote(name).forEach(word -> found.add(stems.stem(word.text()))));
        found.remove(Stems.STOP);
        return found;
    }

    private static Stream<String> names(Locale locale) {
        return Stream.of(
                        Stream.of(Month.values())
                                .flatMap(month -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)
                                        .map(style -> month.getDisplayName(style, locale))),
                        Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, locale)),
                        UNITS.stream().map(unit -> unit.getDisplayName(locale)))
                .flatMap(names -> names);
    }
}
