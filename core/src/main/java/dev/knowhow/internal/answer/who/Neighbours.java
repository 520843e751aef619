package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Nearest;
import dev.knowhow.expert.Nearest.Reach;
import dev.knowhow.query.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nearest experts if a topic has none: those that the filters exclude, then experts on neighbouring topics,
 * then on other spellings.
 */
final class Neighbours {

    /** The limit of neighbouring topics that are tried. */
    private static final int MOST = 10;

    private final Vocabulary vocabulary;
    private final Function<ExpertQuery, Selected> selected;

    /**
     * Searches neighbouring topics.
     *
     * @param selected answers a query, without members who refuse to be found for the original one
     */
    Neighbours(Vocabulary vocabulary, Function<ExpertQuery, Selected> selected) {
        this.vocabulary = vocabulary;
        this.selected = selected;
    }

    /**
     * The nearest experts.
     *
     * @param query the query without experts
     * @param correction gives a spelling correction of it; null if missing. Only called if nobody else is near
     */
    Optional<Nearest> of(ExpertQuery query, Supplier<@Nullable String> correction) {
        ExpertQuery anybody = query.withFilter(ExpertFilter.NONE);
        if (!query.filter().equals(ExpertFilter.NONE)) {
            Optional<Nearest> others = near(Reach.OTHERS, query.topic(), anybody);
            if (others.isPresent()) {
                return others;
            }
        }
        for (String topic : around(query.topic())) {
            Optional<Nearest> beside = near(Reach.NEIGHBOUR, topic, query.withTopic(topic));
            if (beside.isPresent()) {
                return beside;
            }
        }
        String spelling = correction.get();
        return spelling == null ? Optional.empty() : near(Reach.SPELLING, spelling, query.withTopic(spelling));
    }

    private Optional<Nearest> near(Reach reach, String topic, ExpertQuery query) {
        Selected found = selected.apply(query);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Nearest(reach, topic, found.experts(), found.declared()));
    }

    /** The directly broader topics, then the sibling topics. */
    private List<String> around(String topic) {
        Set<String> above = new LinkedHashSet<>();
        Set<String> beside = new LinkedHashSet<>();
        for (Vocabulary.Match match : vocabulary.in(topic)) {
            vocabulary.entry(match.name()).ifPresent(entry -> above.addAll(entry.broader()));
        }
        above.forEach(name -> vocabulary.entry(name).ifPresent(entry -> beside.addAll(entry.narrower())));
        List<String> all = new ArrayList<>(above);
        all.addAll(beside);
        return all.stream().distinct().limit(MOST).toList();
    }
}
