package dev.knowhow.cli.evaluate;

import dev.knowhow.Knowhow;
import dev.knowhow.Progress;
import dev.knowhow.cli.evaluate.Ranked.Found;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each part of a note's score buys: as the parts add up to it, the same answers can be ranked again without one.
 * Only the {@value SearchQuery#MAX_LIMIT} best notes take part, so that figures without a part are rather too good than
 * too bad.
 */
public final class NoteAblation implements Ablation {

    /** A note that was found. */
    private record Scored(String note, List<ScorePart> parts) {

        public static Scored of(SearchHit hit) {
            return new Scored(hit.id().path(), hit.parts());
        }

        Found without(String left) {
            double score = parts.stream()
                    .filter(part -> !kind(part).equals(left))
                    .mapToDouble(ScorePart::value)
                    .sum();
            return new Found(note, score);
        }
    }

    private final Map<String, List<Scored>> answers = new LinkedHashMap<>();
    private final Set<String> parts = new TreeSet<>();

    /** Asks all questions. */
    public static NoteAblation of(Knowhow knowhow, List<Question> questions, Progress progress) {
        var ablation = new NoteAblation();
        for (Question question : questions) {
            SearchQuery query = SearchQuery.of(question.text())
                    .withLimit(SearchQuery.MAX_LIMIT)
                    .withoutPassages();
            List<Scored> found = knowhow.as(Viewer.EVERYONE).search(query).hits().stream()
                    .map(Scored::of)
                    .toList();
            found.forEach(note -> note.parts().forEach(part -> ablation.parts.add(kind(part))));
            ablation.answers.put(question.topic(), found);
            progress.at(ablation.answers.size(), questions.size());
        }
        return ablation;
    }

    /** The part's name without what is particular to one question, as in {@code vocabulary: kafka}. */
    private static String kind(ScorePart part) {
        return part.name().split(":", 2)[0];
    }

    @Override
    public Set<String> parts() {
        return parts;
    }

    @Override
    public Run without(String part) {
        var run = new Run();
        answers.forEach((topic, found) -> run.add(
                topic,
                Ranked.of(found.stream()
                        .map(note -> note.without(part))
                        .filter(note -> note.score() > 0)
                        .sorted(Comparator.comparingDouble(Found::score).reversed())
                        .toList())));
        return run;
    }
}
