package dev.knowhow.cli.evaluate;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.evaluate.Ranked.Found;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchQuery;
import java.util.List;

/** Answers a query with a ranking of notes or people. */
@FunctionalInterface
public interface Ranking {

    /** The best notes or people for a query, up to a limit. */
    List<Found> of(Knowhow knowhow, String text, int limit);

    /** Rankings of notes. */
    static Ranking ofNotes() {
        return (knowhow, text, limit) ->
                knowhow
                        .as(Viewer.EVERYONE)
                        .search(SearchQuery.of(text).withLimit(limit).withoutPassages())
                        .hits()
                        .stream()
                        .map(hit -> new Found(hit.id().path(), hit.score()))
                        .toList();
    }

    /** Rankings of people. */
    static Ranking ofPeople(ExpertAnswers answers) {
        return (knowhow, text, limit) ->
                answers
                        .who(
                                knowhow,
                                ExpertQuery.of(text)
                                        .withLimit(limit)
                                        .withEvidence(1)
                                        .withoutPassages())
                        .experts()
                        .stream()
                        .map(expert -> new Found(expert.member().id().value(), expert.score()))
                        .toList();
    }
}
