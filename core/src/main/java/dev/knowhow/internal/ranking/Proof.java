package dev.knowhow.internal.ranking;

import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Why;
import dev.knowhow.expert.Why.Places;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Explains a ranking: the evidence of each rank, and its confidence. Not thread-safe. */
public final class Proof {

    private final List<Expert> ranking;
    private final ConfidenceRule confidence;
    private final Function<Set<NoteId>, List<Expert>> rankedWithout;
    private @Nullable List<Places> places;

    /**
     * Creates the explanation of a ranking.
     *
     * @param ranking the ranking, best first
     * @param confidence finds the weaknesses of evidence
     * @param rankedWithout ranks again without some notes
     */
    public Proof(List<Expert> ranking, ConfidenceRule confidence, Function<Set<NoteId>, List<Expert>> rankedWithout) {
        this.ranking = ranking;
        this.confidence = confidence;
        this.rankedWithout = rankedWithout;
    }

    /** The ranking. */
    public List<Expert> ranking() {
        return ranking;
    }

    /**
     * Explains a person's rank.
     *
     * @return empty if the person has no evidence
     */
    public Optional<Why> why(MemberId who) {
        for (int i = 0; i < ranking.size(); i++) {
            if (ranking.get(i).member().id().equals(who)) {
                return Optional.of(why(i));
            }
        }
        return Optional.empty();
    }

    private Why why(int place) {
        Expert expert = confidence.judged(List.of(ranking.get(place))).getFirst();
        return Why.builder(expert, place + 1, ranking.size())
                .without(new Counterfactual(ranking, place, rankedWithout).find())
                .places(places().get(place))
                .alike(alike(place))
                .last(confidence.last(expert))
                .build();
    }

    private List<Places> places() {
        List<Places> known = places;
        if (known == null) {
            known = Bootstrap.places(ranking);
            places = known;
        }
        return known;
    }

    private Places alike(int place) {
        Places own = places().get(place);
        int best = place;
        while (best > 0 && overlap(places().get(best - 1), own)) {
            best--;
        }
        int worst = place;
        while (worst + 1 < ranking.size() && overlap(places().get(worst + 1), own)) {
            worst++;
        }
        return new Places(best + 1, worst + 1);
    }

    private static boolean overlap(Places one, Places other) {
        return one.best() <= other.worst() && other.best() <= one.worst();
    }
}
