package dev.knowhow.testkit;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.AllOf;
import dev.knowhow.query.Clause.AnyOf;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Clause.Not;
import dev.knowhow.query.Clause.Phrase;
import dev.knowhow.query.Clause.Prefix;
import dev.knowhow.query.Field;
import dev.knowhow.query.PropertyTerms;
import dev.knowhow.query.Trait;
import dev.knowhow.query.ValueRange;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reference implementation of required clauses: whether a note satisfies a {@link Clause}. */
final class RequiredClause {

    private RequiredClause() {}

    /** Converts a phrase of one word to a word. */
    static Clause plain(Clause leaf) {
        return leaf instanceof Phrase phrase && Scoring.words(phrase.text()).size() < 2
                ? new Clause.Words(phrase.text())
                : leaf;
    }

    static boolean metBy(IndexedNote known, Clause clause) {
        return switch (clause) {
            case Clause.Words words -> has(known, words.text());
            case Phrase phrase -> hasPhrase(known.note(), Scoring.words(phrase.text()));
            case Prefix prefix -> Scoring.wordsOf(known).stream().anyMatch(word -> begins(word, prefix.text()));
            case Filter filter ->
                values(known.note(), filter.field()).stream().anyMatch(asked(filter)::contains)
                        || filter.values().stream().anyMatch(value -> isSo(known.note(), filter.field(), value));
            case Not not -> !metBy(known, not.clause());
            case AnyOf any -> any.clauses().stream().anyMatch(each -> !each.isNothing() && metBy(known, each));
            case AllOf all -> all.clauses().stream().allMatch(each -> each.isNothing() || metBy(known, each));
        };
    }

    private static Set<String> asked(Filter filter) {
        return filter.field().equals(Field.AUTHOR) ? lower(filter.values()) : filter.values();
    }

    private static boolean has(IndexedNote known, String text) {
        List<String> words = Scoring.words(text);
        return !words.isEmpty() && Scoring.wordsOf(known).containsAll(words);
    }

    static boolean begins(String word, String beginning) {
        List<String> asked = Scoring.words(beginning);
        return !asked.isEmpty() && word.startsWith(asked.getFirst());
    }

    private static boolean hasPhrase(Note note, List<String> phrase) {
        return Scoring.texts(note).stream()
                .anyMatch(text -> Collections.indexOfSubList(Scoring.words(text), phrase) >= 0);
    }

    private static boolean isSo(Note note, Field field, String value) {
        LocalDate date = note.date();
        return switch (field.type()) {
            case TITLE ->
                titles(note).stream().anyMatch(title -> Scoring.words(title).containsAll(Scoring.words(value)));
            case AFTER -> date != null && !date.isBefore(LocalDate.parse(value));
            case BEFORE -> date != null && date.isBefore(LocalDate.parse(value));
            case DUE -> note.reviewBy() != null && !note.reviewBy().isAfter(LocalDate.parse(value));
            case UNTIL -> note.day("until") != null && !note.day("until").isAfter(LocalDate.parse(value));
            case PROPERTY ->
                ValueRange.of(value)
                        .map(range -> includes(range, PropertyTerms.of(note, field)))
                        .orElse(false);
            default -> false;
        };
    }

    private static boolean includes(ValueRange range, PropertyTerms values) {
        return range.days()
                        .map(days -> values.days().stream()
                                .anyMatch(day -> !day.isBefore(days.from()) && !day.isAfter(days.to())))
                        .orElse(false)
                || range.numbers()
                        .map(numbers -> values.numbers().stream()
                                .anyMatch(number -> number >= numbers.from() && number <= numbers.to()))
                        .orElse(false);
    }

    private static List<String> titles(Note note) {
        List<String> titles = new ArrayList<>(note.aliases());
        titles.add(note.title());
        return titles;
    }

    /** The values of a note in a filter field. */
    static Set<String> values(Note note, Field field) {
        return switch (field.type()) {
            case AUTHOR -> lower(authors(note));
            case TAG -> tags(note);
            case KIND -> note.kind() == null ? Set.of() : lower(Set.of(note.kind()));
            case YEAR ->
                note.date() == null
                        ? Set.of()
                        : Set.of(String.valueOf(note.date().getYear()));
            case FOLDER ->
                Set.of(note.id().folder().isEmpty() ? "." : steps(note).getFirst());
            case LANG -> Set.of(note.lang() == null ? "en" : note.lang().split("-")[0]);
            case PATH -> paths(steps(note));
            case HAS -> {
                Set<String> has = new TreeSet<>();
                Arrays.stream(Trait.values()).filter(trait -> trait.of(note)).forEach(trait -> has.add(trait.word()));
                yield has;
            }
            case STATUS -> lower(Set.copyOf(note.values("status")));
            case SKILLS -> note.isRecord() ? Set.of() : lower(Set.copyOf(note.values("skills")));
            case PROPERTY -> PropertyTerms.of(note, field).terms();
            case TITLE, AFTER, BEFORE, DUE, UNTIL -> Set.of();
        };
    }

    static Set<String> authors(Note note) {
        Set<String> authors = new TreeSet<>();
        note.attributions().stream()
                .filter(part -> part.role() == Role.AUTHOR)
                .forEach(part -> authors.add(part.name()));
        return authors;
    }

    private static Set<String> lower(Set<String> values) {
        Set<String> lower = new TreeSet<>();
        values.forEach(value -> lower.add(Fold.lower(value)));
        return lower;
    }

    private static Set<String> tags(Note note) {
        Set<String> tags = new TreeSet<>();
        for (String tag : lower(Set.copyOf(note.tags()))) {
            List<String> steps = List.of(tag.split("/"));
            for (int to = 1; to <= steps.size(); to++) {
                tags.add(String.join("/", steps.subList(0, to)));
            }
        }
        return tags;
    }

    private static List<String> steps(Note note) {
        return List.of(Fold.lower(note.id().path()).split("/"));
    }

    private static Set<String> paths(List<String> steps) {
        Set<String> paths = new TreeSet<>();
        for (int from = 0; from < steps.size(); from++) {
            for (int to = from + 1; to <= steps.size(); to++) {
                paths.add(String.join("/", steps.subList(from, to)));
            }
            String whole = String.join("/", steps.subList(from, steps.size()));
            paths.add(whole.replaceFirst("(?<=[^/])\\.[^./]*$", ""));
        }
        return paths;
    }
}
