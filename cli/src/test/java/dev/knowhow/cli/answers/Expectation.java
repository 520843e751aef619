package dev.knowhow.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.query.Relaxation;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchResults;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;

/**
 * What an answer must be. Several are written with {@code ;} between them:
 *
 * <ul>
 *   <li>{@code first a.md, b.md}: the answer begins with these notes, in this order;
 *   <li>{@code top a.md, b.md}: these are among the first three;
 *   <li>{@code finds a.md}: it is among the first ten;
 *   <li>{@code lacks a.md}: it is not;
 *   <li>{@code only a.md, b.md}: these are found, in any order, and nothing else;
 *   <li>{@code nothing}: nothing is found;
 *   <li>{@code section a.md#anchor}: of this note, the section of this anchor is shown;
 *   <li>{@code shows words}: the first note is shown with these words;
 *   <li>{@code step most words}: how near the answer comes to the question;
 *   <li>{@code means words}: it asks whether this was meant.
 * </ul>
 */
final class Expectation {

    private static final int TOP = 3;

    private Expectation() {}

    static void check(String expected, SearchResults answer) {
        for (String one : expected.split(";")) {
            String[] said = one.strip().split(" ", 2);
            checkOne(said[0], said.length == 1 ? "" : said[1].strip(), answer);
        }
    }

    private static void checkOne(String verb, String said, SearchResults answer) {
        List<String> wanted = List.of(said.split(", "));
        switch (verb) {
            case "first" -> assertFound(answer).startsWith(wanted.toArray(String[]::new));
            case "top" -> assertThat(found(answer).stream().limit(TOP)).containsAll(wanted);
            case "finds" -> assertFound(answer).containsAll(wanted);
            case "lacks" -> assertFound(answer).doesNotContainAnyElementsOf(wanted);
            case "only" -> assertFound(answer).containsExactlyInAnyOrderElementsOf(wanted);
            case "nothing" -> assertFound(answer).isEmpty();
            case "section" -> assertThat(sections(answer)).contains(said);
            case "shows" -> assertThat(shown(answer.hits().getFirst())).contains(said);
            case "step" ->
                assertThat(answer.relaxation().step().name())
                        .isEqualTo(Relaxation.Step.valueOf(
                                        said.toUpperCase(Locale.ROOT).replace(' ', '_'))
                                .name());
            case "means" -> assertThat(answer.didYouMean()).isEqualTo(said);
            default -> throw new IllegalArgumentException("no expectation begins with " + verb);
        }
    }

    private static AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> assertFound(
            SearchResults answer) {
        return assertThat(found(answer));
    }

    private static List<String> found(SearchResults answer) {
        return answer.hits().stream().map(hit -> hit.id().path()).toList();
    }

    private static List<String> sections(SearchResults answer) {
        return answer.hits().stream()
                .map(hit -> hit.id().path() + "#"
                        + Objects.requireNonNull(hit.passage()).anchor())
                .toList();
    }

    private static String shown(SearchHit hit) {
        return Objects.requireNonNull(hit.passage()).snippet().text();
    }
}
