package dev.knowhow.query;

import dev.knowhow.note.Note;
import dev.knowhow.people.WrittenName;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values of a note in a {@link Field#property}. Records of people have none: their values follow consent, which
 * filters do not know. Immutable.
 *
 * @param terms the texts, in lower case and without e-mail addresses; a day also by its month and its year
 * @param days the texts that are days
 * @param numbers the texts that are numbers
 */
public record PropertyTerms(Set<String> terms, Set<LocalDate> days, Set<Double> numbers) {

    private static final Pattern ADDRESS = Pattern.compile("\\s*<?[^<>\\s@,;]+@[^<>\\s@,;]+\\.\\p{L}{2,}>?");

    /** Copies the sets. */
    public PropertyTerms {
        terms = Set.copyOf(terms);
        days = Set.copyOf(days);
        numbers = Set.copyOf(numbers);
    }

    /**
     * The values of a note.
     *
     * @param field a field of the type {@link Field.Type#PROPERTY}
     */
    public static PropertyTerms of(Note note, Field field) {
        Set<String> terms = new TreeSet<>();
        Set<LocalDate> days = new TreeSet<>();
        Set<Double> numbers = new TreeSet<>();
        if (!note.isRecord()) {
            texts(note, field).forEach(text -> {
                days.addAll(day(text));
                ValueRange.number(text).ifPresent(numbers::add);
                String term = term(text);
                // a text that looks like a range would find what is in the range
                if (term.codePoints().anyMatch(Character::isLetterOrDigit)
                        && ValueRange.of(term).isEmpty()) {
                    terms.add(term);
                }
            });
        }
        for (LocalDate day : days) {
            String written = day.toString();
            terms.add(written);
            terms.add(written.substring(0, written.lastIndexOf('-')));
            terms.add(String.valueOf(day.getYear()));
        }
        return new PropertyTerms(terms, days, numbers);
    }

    /** The form in which texts are compared: in lower case, with the name that is shown for an e-mail address. */
    static String term(String text) {
        String shown = WrittenName.of(text.strip()).shown();
        return Fold.lower(
                shown.indexOf('@') < 0
                        ? shown
                        : ADDRESS.matcher(shown).replaceAll("").strip());
    }

    private static Stream<String> texts(Note note, Field field) {
        return note.properties().entrySet().stream()
                .filter(entry -> Fold.lower(entry.getKey()).equals(field.word()))
                .flatMap(entry -> Stream.concat(
                        note.values(entry.getKey()).stream(),
                        (entry.getValue() instanceof Collection<?> several
                                        ? several.stream()
                                        : Stream.of(entry.getValue()))
                                .filter(Boolean.class::isInstance)
                                .map(String::valueOf)));
    }

    /** A full day, with or without a time; not a month or a year alone. */
    private static Set<LocalDate> day(String text) {
        String date = text.split("[T ]", 2)[0];
        return date.matches("\\d{4}-\\d{1,2}-\\d{1,2}")
                ? FilterValue.day(date).map(LocalDate::parse).map(Set::of).orElse(Set.of())
                : Set.of();
    }
}
