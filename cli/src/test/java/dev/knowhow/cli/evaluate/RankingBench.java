package dev.knowhow.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;
import dev.knowhow.cli.evaluate.Figures.Figure;
import dev.knowhow.cli.evaluate.Ranked.Found;
import dev.knowhow.expert.ExpertQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The default ranking of people is not below any of the plain methods on any judged set. The sets are not part of this
 * repository: {@code mvn verify -Pranking -Dknowhow.sets=DIR}, where each folder of DIR is a set with {@code notes},
 * {@code topics.tsv} and more {@code topics-*.tsv}, {@code qrels.txt}, and, if there is one, a list of people,
 * {@code people.tsv}.
 */
class RankingBench {

    private static final String SETS = System.getProperty("knowhow.sets", "");
    private static final int DEPTH = 1000;

    /** Less than this decides nothing on sets of ten to two hundred topics. */
    private static final double NOISE = 0.01;

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> theDefaultIsNotBelowAPlainMethod() throws IOException {
        assumeTrue(!SETS.isBlank(), "No judged sets: say -Dknowhow.sets=DIR, a folder with a folder for each set");
        assumeTrue(Files.isDirectory(Path.of(SETS)), "No judged sets: knowhow.sets=" + SETS + " is not a folder");
        try (Stream<Path> sets = Files.list(Path.of(SETS))) {
            List<Path> all = sets.filter(set -> Files.isDirectory(set.resolve("notes")))
                    .sorted()
                    .toList();
            assumeTrue(!all.isEmpty(), "No judged sets: no folder in " + SETS + " has notes");
            return all.stream()
                    .map(set -> DynamicTest.dynamicTest(set.getFileName().toString(), () -> compare(set)));
        }
    }

    private void compare(Path set) throws IOException {
        Path notes = set.resolve("notes");
        KnowhowBuilder builder = Knowhow.builder().notes(notes).index(scratch.resolve(set.getFileName()));
        if (Files.exists(set.resolve("people.tsv"))) {
            builder = People.read(set.resolve("people.tsv")).beside(notes, builder);
        }
        Judgements judgements = Judgements.ofPeople(set.resolve("qrels.txt"));
        try (Knowhow knowhow = builder.build();
                Stream<Path> files = Files.list(set)) {
            knowhow.index();
            for (Path topics : files.filter(RankingBench::hasTopics).sorted().toList()) {
                Map<String, Double> figures = new LinkedHashMap<>();
                for (String method : ExpertAnswers.METHODS) {
                    figures.put(method, map(knowhow, method, Question.read(topics), judgements));
                }
                assertThat(figures)
                        .as("MAP by method, %s of %s", topics.getFileName(), set.getFileName())
                        .allSatisfy((method, figure) -> assertThat(figures.get(ExpertAnswers.METHODS.getFirst()))
                                .isGreaterThanOrEqualTo(figure - NOISE));
            }
        }
    }

    private static boolean hasTopics(Path file) {
        return file.getFileName().toString().matches("topics.*\\.tsv");
    }

    private static double map(Knowhow knowhow, String method, List<Question> questions, Judgements judgements) {
        var run = new Run();
        for (Question question : questions) {
            ExpertQuery query = ExpertQuery.of(question.text())
                    .withLimit(DEPTH)
                    .withEvidence(1)
                    .withoutPassages();
            run.add(
                    question.topic(),
                    Ranked.of(ExpertAnswers.by(method).who(knowhow, query).experts().stream()
                            .map(expert -> new Found(expert.member().id().value(), expert.score()))
                            .toList()));
        }
        return new PeopleScorer(judgements, DEPTH)
                .score(run).figures().stream()
                        .filter(figure -> figure.name().equals("MAP"))
                        .mapToDouble(Figure::value)
                        .findFirst()
                        .orElseThrow();
    }
}
