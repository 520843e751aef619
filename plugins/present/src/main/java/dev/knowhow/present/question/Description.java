package dev.knowhow.present.question;

import dev.knowhow.present.question.Parameter.Kind;
import dev.knowhow.present.question.Parameter.Place;
import dev.knowhow.present.question.Parameter.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a question for all front ends. Immutable.
 *
 * @param name the name on every front end
 * @param summary what it does, in one imperative sentence
 * @param details further help, one sentence per entry
 * @param parameters the parameters
 * @param rights the required permission
 * @param examples commands without {@code knowhow}
 */
public record Description(
        String name,
        String summary,
        List<String> details,
        List<Parameter> parameters,
        Rights rights,
        List<String> examples) {

    /** The permission to ask a question over the network. */
    public enum Rights {
        /** Everyone, also anonymous visitors with limited access: notes, but no people. */
        ANONYMOUS,
        /** Known viewers, and anonymous visitors with full read access. */
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

    /** Adds the text of the question: the words of a command. */
    Description words(String parameter, String label, String meaning) {
        return text(parameter, Place.WORDS, true, label, meaning);
    }

    Description maybeWords(String parameter, String label, String meaning) {
        return text(parameter, Place.WORDS, false, label, meaning);
    }

    /** Adds the query of the question, in the query syntax: the words of a command. */
    Description maybeQuery(String parameter, String label, String meaning) {
        return with(
                new Parameter(parameter, Kind.QUERY, Place.WORDS, false, label, Range.NONE, List.of(), "", meaning));
    }

    /** Adds the subject of the question: the rest of a route's path, the words of a command. */
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

    /** Adds the maximum number of entries of an answer. */
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
     * A copy with smaller maximum values.
     *
     * @param most the maximum by parameter; other parameters are unchanged
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

    /** The parameters that a command reads from its words, in order. */
    public List<Parameter> fromWords() {
        return parameters.stream()
                .filter(parameter -> parameter.place() != Place.OPTION)
                .toList();
    }
}
