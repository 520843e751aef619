package dev.knowhow.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemSummaryTest {

    private static Problem problem(String what) {
        return new Problem(Severity.WARNING, "a.md", 1, what, "correct it");
    }

    @Test
    void kindsAndWhatTheyNameAreCounted() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            problems.add(problem("the link to '" + (i < 6 ? "guide/setup" : "x" + i) + "' leads nowhere"));
        }
        for (int i = 0; i < 3; i++) {
            problems.add(problem("the link leads to docs/a.md, which has no 'h" + i + "'"));
        }
        problems.add(problem("date '2024-02-30' is not a date"));
        problems.add(problem("is dated 2999-01-0" + 1 + ", which is yet to come"));

        assertThat(ProblemSummary.lines(problems))
                .containsExactly(
                        "10  the link to … leads nowhere  (guide/setup 6)",
                        "3  the link leads to …, which has no …  (docs/a.md 3)",
                        "1  date … is not a date",
                        "1  is dated …, which is yet to come");
    }

    @Test
    void aFewProblemsAreReadWithoutASummary() {
        assertThat(ProblemSummary.lines(List.of(problem("names no author")))).isEmpty();
    }
}
