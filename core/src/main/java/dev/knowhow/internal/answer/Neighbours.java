package dev.knowhow.internal.answer;

import dev.knowhow.expert.Expert;
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
import org.jspecify.annotations.Nullable;

/** Finds who comes close when nobody knows: those not wanted, then those of neighbouring topics, then other spellings. */
final class Neighbours {

    /** More neighbours than this are asked in vain. */
    private static final int MOST = 10;

    private final Vocabulary vocabulary;
    private final Function<ExpertQuery, List<Expert>> experts;

    /**
     * Looks around.
     *
     * @param experts answers a question, leaving out whoever may not be found for the first one
     */
    Neighbours(Vocabulary vocabulary, Function<ExpertQuery, List<Expert>> experts) {
        this.vocabulary = vocabulary;
        this.experts = experts;
    }

    /**
     * Who comes closest.
     *
     * @param query what nobody was found for
     * @param spelling what it may be a misspelling of; null if nothing
     */
    Optional<Nearest> of(ExpertQuery query, @Nullable String spelling) {
        ExpertQuery anybody = query.filter(ExpertFilter.NONE);
        if (!query.filter().equals(ExpertFilter.NONE)) {
            List<Expert> others = experts.apply(anybody);
            if (!others.isEmpty()) {
                return Optional.of(new Nearest(Reach.OTHERS, query.topic(), others));
            }
        }
        for (String topic : around(query.topic())) {
            List<Expert> found = experts.apply(query.topic(topic));
            if (!found.isEmpty()) {
                return Optional.of(new Nearest(Reach.NEIGHBOUR, topic, found));
            }
        }
        List<Expert> spelt = spelling == null ? List.of() : experts.apply(query.topic(spelling));
        return spelling == null || spelt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Nearest(Reach.SPELLING, spelling, spelt));
    }

    /** The topics right above those named, then those beside them. */
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
