package dev.knowhow.cli.evaluate;

import dev.knowhow.Knowhow;
import dev.knowhow.Progress;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs all queries of a judged set.
 *
 * @param ranking answers each query
 * @param most the maximum length of a ranking
 * @param depth the length of each ranking, without notes that are excluded later
 * @param without the notes that are excluded later, by topic
 * @param timing receives the time of each query
 */
public record TopicRunner(Ranking ranking, int most, int depth, Map<String, Set<String>> without, Timing timing) {

    /** Asks all questions and records the rankings. */
    public Run ask(Knowhow knowhow, List<Question> questions, Progress progress) {
        var run = new Run();
        for (Question question : questions) {
            int left = without.getOrDefault(question.topic(), Set.of()).size();
            int limit = Math.min(depth + left, most);
            long start = System.nanoTime();
            var found = ranking.of(knowhow, question.text(), limit);
            timing.add(System.nanoTime() - start);
            run.add(question.topic(), Ranked.of(found));
            progress.at(timing.count(), questions.size());
        }
        return run;
    }
}
