package dev.knowhow.internal.ranking;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Why.Without;
import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest set of notes without which a person's rank would be lower. A contribution depends on other notes
 * only through the best note's score, which scales all alike. So the order without some notes follows from the
 * contributions, and a new ranking confirms each result.
 */
final class Counterfactual {

    /** The number of strongest notes that are tried. */
    private static final int TRIED = 8;

    private static final int MOST_NOTES = 3;
    private static final double ROUNDING = 1e-9;

    private final List<Expert> ranking;
    private final int place;
    private final Function<Set<NoteId>, List<Expert>> rankedWithout;
    private final Map<NoteId, Map<Integer, Double>> parts = new HashMap<>();
    private @Nullable Without found;

    /**
     * Creates a search for one person.
     *
     * @param ranking the ranking
     * @param place the person's index in the ranking, from 0
     * @param rankedWithout ranks again without some notes
     */
    Counterfactual(List<Expert> ranking, int place, Function<Set<NoteId>, List<Expert>> rankedWithout) {
        this.ranking = ranking;
        this.place = place;
        this.rankedWithout = rankedWithout;
        for (int i = 0; i < ranking.size(); i++) {
            for (Evidence one : ranking.get(i).evidence()) {
                parts.computeIfAbsent(one.id(), any -> new HashMap<>()).put(i, one.contribution());
            }
        }
    }

    /** The smallest set of notes, with the largest effect; null if three notes do not change the rank. */
    @Nullable Without find() {
        List<NoteId> strongest = ranking.get(place).evidence().stream()
                .limit(TRIED)
                .map(Evidence::id)
                .toList();
        for (int size = 1; size <= MOST_NOTES && found == null; size++) {
            tryAll(strongest, 0, size, List.of());
        }
        return found;
    }

    private void tryAll(List<NoteId> notes, int from, int left, List<NoteId> chosen) {
        if (left == 0) {
            consider(chosen);
            return;
        }
        for (int i = from; i <= notes.size() - left; i++) {
            List<NoteId> more = new ArrayList<>(chosen);
            more.add(notes.get(i));
            tryAll(notes, i + 1, left - 1, more);
        }
    }

    private void consider(List<NoteId> notes) {
        if (lower(estimate(notes))) {
            int rank = rank(rankedWithout.apply(Set.copyOf(notes)));
            if (lower(rank)) {
                found = new Without(notes, rank);
            }
        }
    }

    /** Whether a rank is lower than the current one and the lowest found so far. */
    private boolean lower(int rank) {
        return depth(rank) > depth(found == null ? place + 1 : found.rank());
    }

    private static int depth(int rank) {
        return rank == 0 ? Integer.MAX_VALUE : rank;
    }

    /** A lower bound of the rank without some notes. */
    private int estimate(List<NoteId> without) {
        double[] scores = ranking.stream().mapToDouble(Expert::score).toArray();
        for (NoteId note : without) {
            parts.getOrDefault(note, Map.of()).forEach((who, part) -> scores[who] -= part);
        }
        if (ranking.get(place).evidence().size() == without.size()) {
            return 0;
        }
        // people with an equal score, up to rounding, may rank higher; a new ranking decides
        double level = scores[place] - ROUNDING * ranking.getFirst().score();
        int rank = 0;
        for (double score : scores) {
            if (score >= level) {
                rank++;
            }
        }
        return rank;
    }

    private int rank(List<Expert> anew) {
        for (int i = 0; i < anew.size(); i++) {
            if (anew.get(i).member().id().equals(ranking.get(place).member().id())) {
                return i + 1;
            }
        }
        return 0;
    }
}
