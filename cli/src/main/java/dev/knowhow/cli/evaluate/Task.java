package dev.knowhow.cli.evaluate;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.evaluate.Ranked.Found;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.json.EnumNames;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchQuery;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be measured: each with the settings people get who set nothing. */
public enum Task {
    /** Rankings of notes. */
    SEARCH(100, SearchQuery.MAX_LIMIT) {
        @Override
        List<Found> ask(Knowhow knowhow, ExpertAnswers answers, String text, int limit) {
            var results = knowhow.as(Viewer.EVERYONE)
                    .search(SearchQuery.of(text).withLimit(limit).withoutPassages());
            return results.hits().stream()
                    .map(hit -> new Found(hit.id().path(), hit.score()))
                    .toList();
        }
    },
    /** Rankings of people. */
    EXPERTS(1000, ExpertQuery.MAX_LIMIT) {
        @Override
        List<Found> ask(Knowhow knowhow, ExpertAnswers answers, String text, int limit) {
            var experts = answers.who(
                    knowhow,
                    ExpertQuery.of(text).withLimit(limit).withEvidence(1).withoutPassages());
            return experts.experts().stream()
                    .map(expert -> new Found(expert.member().id().value(), expert.score()))
                    .toList();
        }
    },
    /** Rankings of the people to ask; a {@link Replay} asks as of past days. */
    ASK(100, MatchQuery.MAX_LIMIT) {
        @Override
        List<Found> ask(Knowhow knowhow, ExpertAnswers answers, String text, int limit) {
            throw new IllegalStateException("a replay asks as of past days");
        }
    };

    /** The names of the tasks, as typed. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(EnumNames::of).toList();

    private final int depth;
    private final int most;

    Task(int depth, int most) {
        this.depth = depth;
        this.most = most;
    }

    /** The task with a name as typed. */
    public static Task named(@Nullable String name) {
        if (name == null) {
            throw Invocation.wrong("--task is required: one of " + String.join(", ", NAMES));
        }
        return values()[NAMES.indexOf(name)];
    }

    /** The default length of a ranking. */
    public int depth() {
        return depth;
    }

    /** The most one question can give. */
    int most() {
        return most;
    }

    abstract List<Found> ask(Knowhow knowhow, ExpertAnswers answers, String text, int limit);
}
