package dev.knowhow.present.question;

import dev.knowhow.present.question.Parameter.Kind;
import dev.knowhow.present.question.Parameter.Place;
import dev.knowhow.present.question.Parameter.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a question is called, what it does, and what it takes. Immutable.
 *
 * @param name the name on every front end
 * @param summary what it does, in one imperative sentence
 * @param details what else is worth knowing, a line each
 * @param parameters what it takes
 * @param rights who may ask
 * @param examples what one may type behind {@code knowhow}
 */
public record Description(
        String name,
        String summary,
        List<String> details,
        List<Parameter> parameters,
        Rights rights,
        List<String> examples) {

    /** Who may ask a question over the network. */
    public enum Rights {
        /** Everybody, also anonymous visitors with limited rights: notes, but no people. */
        ANONYMOUS,
        /** Viewers who are known, and anonymous visitors where they may read everything. */
        READER
    }

    private static final int MAX_OFFSET = 1_000_000;

    /** Copies the lists. */
    public Description {
        details = List.copyOf(details);
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    static Description of(String name, String summary) {
        return new Description(name, summary, List.of(), List.of(), Rights.READER, List.of());
    }

    Description details(String... lines) {
        return new Description(name, summary, List.of(lines), parameters, rights, examples);
    }

    Description anonymous() {
        return new Description(name, summary, details, parameters, Rights.ANONYMOUS, examples);
    }

    Description examples(String... typed) {
        return new Description(name, summary, details, parameters, rights, List.of(typed));
    }

    private Description with(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new Description(name, summary, details, more, rights, examples);
    }

    private Description text(String parameter, Place place, boolean required, String label, String meaning) {
        return with(new Parameter(parameter, Kind.TEXT, place, required, label, Range.NONE, List.of(), "", meaning));
    }

    /** The text the question is about: the words of a command. */
    Description words(String parameter, String label, String meaning) {
        return text(parameter, Place.WORDS, true, label, meaning);
    }

    Description maybeWords(String parameter, String label, String meaning) {
        return text(parameter, Place.WORDS, false, label, meaning);
    }

    /** What the question is about, in the query syntax: the words of a command. */
    Description maybeQuery(String parameter, String label, String meaning) {
        return with(
                new Parameter(parameter, Kind.QUERY, Place.WORDS, false, label, Range.NONE, List.of(), "", meaning));
    }

    /** The thing the question is about: the rest of a route's path, the words of a command. */
    Description path(String parameter, String label, String meaning) {
        return text(parameter, Place.PATH, true, label, meaning);
    }

    Description option(String parameter, String label, String meaning) {
        return text(parameter, Place.OPTION, false, label, meaning);
    }

    Description options(String parameter, String label, List<String> choices, String meaning) {
        return with(new Parameter(parameter, Kind.TEXTS, Place.OPTION, false, label, Range.NONE, choices, "", meaning));
    }

    Description choice(String parameter, String label, List<String> choices, String meaning) {
        return with(new Parameter(
                parameter, Kind.TEXT, Place.OPTION, false, label, Range.NONE, choices, choices.getFirst(), meaning));
    }

    Description number(String parameter, Range range, String meaning) {
        return with(new Parameter(
                parameter,
                Kind.NUMBER,
                Place.OPTION,
                false,
                "N",
                range,
                List.of(),
                String.valueOf(range.usual()),
                meaning));
    }

    /** The number of entries an answer has at most. */
    Description limit(String what, int usual, int most) {
        return number("limit", new Range(1, most, usual), "show at most this many " + what);
    }

    /** A page of the entries of an answer. */
    Description page(String what, int usual, int most) {
        return number("offset", new Range(0, MAX_OFFSET, 0), "skip this many " + what)
                .limit(what, usual, most);
    }

    Description day(String parameter, String usual, String meaning) {
        return with(
                new Parameter(parameter, Kind.DAY, Place.OPTION, false, "DAY", Range.NONE, List.of(), usual, meaning));
    }

    Description flag(String parameter, String meaning) {
        return with(new Parameter(parameter, Kind.FLAG, Place.OPTION, false, "", Range.NONE, List.of(), "", meaning));
    }

    /**
     * The same, with numbers that are smaller at most.
     *
     * @param most the greatest number by parameter; other parameters stay as they are
     */
    public Description capped(Map<String, Integer> most) {
        return new Description(
                name,
                summary,
                details,
                parameters.stream()
                        .map(one -> most.containsKey(one.name()) ? one.capped(most.get(one.name())) : one)
                        .toList(),
                rights,
                examples);
    }

    /** The parameter in the path of a route; null if missing. */
    public @Nullable Parameter inPath() {
        return parameters.stream()
                .filter(parameter -> parameter.place() == Place.PATH)
                .findFirst()
                .orElse(null);
    }

    /** The parameters that a command takes from its words, in their order. */
    public List<Parameter> fromWords() {
        return parameters.stream()
                .filter(parameter -> parameter.place() != Place.OPTION)
                .toList();
    }
}
