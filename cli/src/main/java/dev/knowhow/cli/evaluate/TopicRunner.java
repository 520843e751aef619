package dev.knowhow.cli.evaluate;

import dev.knowhow.Knowhow;
import dev.knowhow.Progress;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks all questions of a judged set.
 *
 * @param task what is asked for
 * @param experts answers who knows
 * @param depth how deep each ranking goes, what is left out later not counted
 * @param without what is left out later, by topic
 * @param timing hears how long each took
 */
public record TopicRunner(
        Task task, ExpertAnswers experts, int depth, Map<String, Set<String>> without, Timing timing) {

    /** Asks all questions and records the rankings. */
    public Run ask(Knowhow knowhow, List<Question> questions, Progress progress) {
        var run = new Run();
        for (Question question : questions) {
            int left = without.getOrDefault(question.topic(), Set.of()).size();
            int limit = Math.min(depth + left, task.most());
            long start = System.nanoTime();
            var found = task.ask(knowhow, experts, question.text(), limit);
            timing.add(System.nanoTime() - start);
            run.add(question.topic(), Ranked.of(found));
            progress.at(timing.count(), questions.size());
        }
        return run;
    }
}
