package dev.knowhow.cli.evaluate;

import dev.knowhow.Knowhow;
import dev.knowhow.Progress;
import dev.knowhow.cli.evaluate.Ranked.Found;
import dev.knowhow.internal.evaluate.Evaluation;
import dev.knowhow.internal.evaluate.PastNeed;
import dev.knowhow.match.Match;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.MemberId;
import dev.knowhow.query.Vote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Asks past requests again, day by day. A note is evidence if it is dated before the day of the request, or if it made
 * an earlier request of the same day. The people of a request are found by their own consent, as for any other
 * question.
 *
 * @param purpose the purpose
 * @param counted the number of people at the head of the ranking who count as asked from then on, by event; 0 for none
 * @param depth the length of each ranking
 * @param timing receives the time of each request
 */
public record Replay(Purpose purpose, ToIntFunction<String> counted, int depth, Timing timing) {

    /** Asks all requests and records the rankings. */
    public Run ask(Knowhow knowhow, List<Event> events, Progress progress) {
        var run = new Run();
        Map<String, Integer> order = new HashMap<>();
        events.forEach(event -> order.put(event.id(), order.size()));
        Map<MemberId, List<LocalDate>> asked = new HashMap<>();
        for (Event event : events) {
            long start = System.nanoTime();
            List<Match> matches = knowhow.operations()
                    .evaluate(Evaluation.matches(
                            new PastNeed(
                                    purpose,
                                    event.text(),
                                    event.askers(),
                                    event.team(),
                                    event.day(),
                                    vote -> isBefore(vote, event, order),
                                    (member, since) -> recent(asked.getOrDefault(member, List.of()), since)),
                            depth))
                    .matches();
            timing.add(System.nanoTime() - start);
            run.add(
                    event.id(),
                    Ranked.of(matches.stream()
                            .map(match -> new Found(match.member().id().value(), match.score()))
                            .toList()));
            matches.stream()
                    .limit(counted.applyAsInt(event.id()))
                    .forEach(match -> asked.computeIfAbsent(match.member().id(), one -> new ArrayList<>())
                            .add(event.day()));
            progress.at(timing.count(), events.size());
        }
        return run;
    }

    private static boolean isBefore(Vote vote, Event event, Map<String, Integer> order) {
        LocalDate day = vote.date();
        if (day == null || day.isAfter(event.day())) {
            return false;
        }
        String name = vote.id().baseName();
        return day.isBefore(event.day())
                || order.getOrDefault(name, Integer.MAX_VALUE) < order.getOrDefault(event.id(), 0);
    }

    private static int recent(List<LocalDate> days, LocalDate since) {
        return (int) days.stream().filter(day -> !day.isBefore(since)).count();
    }
}
