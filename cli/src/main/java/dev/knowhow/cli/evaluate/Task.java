package dev.knowhow.cli.evaluate;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.json.EnumNames;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.query.SearchQuery;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be measured: each with the settings people get who set nothing. */
public enum Task {
    /** Rankings of notes, see {@link Ranking}. */
    SEARCH(100, SearchQuery.MAX_LIMIT),
    /** Rankings of people, see {@link Ranking}. */
    EXPERTS(1000, ExpertQuery.MAX_LIMIT),
    /** Rankings of the people to ask, as of past days, see {@link Replay}. */
    ASK(100, MatchQuery.MAX_LIMIT);

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
    public int most() {
        return most;
    }
}
