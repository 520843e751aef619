package dev.knowhow.search.related;

import dev.knowhow.note.NoteId;
import dev.knowhow.search.analysis.Weights;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Words, and short runs of words side by side, gathered from notes: in which each stands, how often, and how it is written. */
final class Runs {

    /** One run of words; all that is known of it so far. */
    static final class Run {
        private final List<String> stems;
        private final Map<NoteId, Integer> counts = new LinkedHashMap<>();
        private final Map<String, Integer> written = new TreeMap<>();
        private final Set<NoteId> named = new HashSet<>();

        Run(List<String> stems) {
            this.stems = stems;
        }

        List<String> stems() {
            return stems;
        }

        /** How often each note has it, by the weights of places. */
        Map<NoteId, Integer> counts() {
            return counts;
        }

        /** The notes that have it in a title or heading. */
        Set<NoteId> named() {
            return named;
        }

        /** As it is written most often. */
        String shown() {
            return written.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final int longest;
    private final Predicate<List<String>> wanted;
    private final Map<List<String>, Run> runs = new HashMap<>();

    /**
     * Begins to gather.
     *
     * @param longest how many words a run has at most
     * @param wanted which runs to gather, by their stems
     */
    Runs(int longest, Predicate<List<String>> wanted) {
        this.longest = longest;
        this.wanted = wanted;
    }

    Collection<Run> all() {
        return runs.values();
    }

    void take(Stretch stretch) {
        List<String> stems = stretch.stems();
        for (int last = 0; last < stems.size(); last++) {
            for (int from = Math.max(0, last + 1 - longest); from <= last; from++) {
                List<String> key = List.copyOf(stems.subList(from, last + 1));
                if (wanted.test(key)) {
                    Run found = runs.computeIfAbsent(key, Run::new);
                    found.counts.merge(stretch.note(), stretch.weight(), Integer::sum);
                    if (stretch.weight() > Weights.BODY) {
                        found.named.add(stretch.note());
                    }
                    found.written.merge(written(stretch, from, last), 1, Integer::sum);
                }
            }
        }
    }

    /** As it stands there, in one line; one word has nothing to be taken out of it. */
    private static String written(Stretch stretch, int from, int last) {
        String written = stretch.text()
                .substring(
                        stretch.words().get(from).start(),
                        stretch.words().get(last).end());
        return from == last ? written : GAP.matcher(written).replaceAll(" ");
    }
}
