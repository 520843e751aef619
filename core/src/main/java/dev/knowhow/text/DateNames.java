package dev.knowhow.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of months and of the days of the week, in English, German and French, as in titles of meetings. */
public final class DateNames {

    private static final Set<String> NAMES = Stream.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)
            .flatMap(locale -> Stream.concat(
                    Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, locale)),
                    Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, locale))))
            .map(Fold::lower)
            .collect(Collectors.toUnmodifiableSet());

    private DateNames() {}

    /** Whether a word is a name of a month or of a day of the week, in any case. */
    public static boolean contains(String word) {
        return NAMES.contains(Fold.lower(word));
    }
}
