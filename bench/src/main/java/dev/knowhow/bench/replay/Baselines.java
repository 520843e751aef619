package dev.knowhow.bench.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Measures simple baselines on a replay: ask the person who was asked most in the last year, the same within the team,
 * or ask the person who wrote most. Earlier requests of the same day count, as they do in {@code evaluate}.
 */
final class Baselines {

    private static final int TOP = 5;
    private static final int FIRST = 3;

    private final List<PastRequest> all;

    /** Creates the baselines for requests in the order of their days. */
    Baselines(List<PastRequest> all) {
        this.all = List.copyOf(all);
    }

    /** The figures, one baseline a line. */
    String figures(Map<String, Set<String>> judged) {
        return line("asked most in a year", judged, this::askedMost)
                + line("asked most in a year by the team", judged, at -> counts(at, true, PastRequest::asked))
                + line("wrote most notes", judged, at -> counts(at, false, PastRequest::askers));
    }

    private Map<String, Integer> askedMost(int at) {
        return counts(at, false, PastRequest::asked);
    }

    private Map<String, Integer> counts(int at, boolean ofTeam, Function<PastRequest, List<String>> people) {
        PastRequest now = all.get(at);
        LocalDate since = now.day().minusYears(1);
        Map<String, Integer> counts = new TreeMap<>();
        all.subList(0, at).stream()
                .filter(one -> !one.day().isBefore(since))
                .filter(one -> !ofTeam || one.team().equals(now.team()))
                .flatMap(one -> people.apply(one).stream())
                .filter(one -> !now.askers().contains(one))
                .forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts;
    }

    private String line(String name, Map<String, Set<String>> judged, Function<Integer, Map<String, Integer>> rule) {
        double reciprocal = 0;
        double gain = 0;
        int hits = 0;
        Map<String, Integer> first = new HashMap<>();
        Set<String> people = new HashSet<>();
        for (int at = 0; at < all.size(); at++) {
            Set<String> right = judged.get(all.get(at).id());
            if (right == null) {
                continue;
            }
            List<String> ranked = rule.apply(at).entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            ranked.stream().limit(FIRST).forEach(one -> first.merge(one, 1, Integer::sum));
            people.addAll(ranked.subList(0, Math.min(FIRST, ranked.size())));
            int place = firstOf(ranked, right);
            reciprocal += place < 0 ? 0 : 1.0 / (place + 1);
            hits += place >= 0 && place < FIRST ? 1 : 0;
            gain += gain(ranked, right);
        }
        int most = first.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return String.format(
                Locale.ROOT,
                "%-33s MRR %.3f  nDCG@5 %.3f  hit@3 %.3f  most asked %d  people %d%n",
                name,
                reciprocal / judged.size(),
                gain / judged.size(),
                (double) hits / judged.size(),
                most,
                people.size());
    }

    private static int firstOf(List<String> ranked, Set<String> right) {
        for (int i = 0; i < ranked.size(); i++) {
            if (right.contains(ranked.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static double gain(List<String> ranked, Set<String> right) {
        double found = 0;
        double best = 0;
        for (int i = 0; i < TOP; i++) {
            double discount = Math.log(2) / Math.log(i + 2.0);
            found += i < ranked.size() && right.contains(ranked.get(i)) ? discount : 0;
            best += i < right.size() ? discount : 0;
        }
        return found / best;
    }
}
