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

/**
 * Collects shingles, which are words and short sequences of words, with their frequency in each note and their form.
 */
final class Shingles {

    /** One shingle and its statistics. */
    static final class Shingle {
        private final List<String> stems;
        private final Map<NoteId, Integer> counts = new LinkedHashMap<>();
        private final Map<String, Integer> written = new TreeMap<>();
        private final Set<NoteId> named = new HashSet<>();
        private final Neighbours neighbours = new Neighbours();
        private int ends;

        Shingle(List<String> stems) {
            this.stems = stems;
        }

        List<String> stems() {
            return stems;
        }

        /** The weighted frequency in each note. */
        Map<NoteId, Integer> counts() {
            return counts;
        }

        /** The notes that have it in a title or heading. */
        Set<NoteId> named() {
            return named;
        }

        /** Whether it is no part of a longer word of a script without word spaces. */
        boolean isWord() {
            return neighbours.areVaried(MOST_OF_A_WORD);
        }

        /** Whether another word nearly always follows in the same phrase, as after an adjective. */
        boolean isModifier() {
            return ends * END_RATIO < neighbours.uses();
        }

        /** The mean number of uses in a note that contains it. */
        double burstiness() {
            return neighbours.uses() / (double) counts.size();
        }

        /** The most frequent form. */
        String shown() {
            return written.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }

    /** The reciprocal of the minimum fraction of uses in which a topic ends a phrase. */
    private static final int END_RATIO = 8;

    /** The largest fraction of the uses of a word that have the same character beside them. */
    private static final double MOST_OF_A_WORD = 0.5;

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final int longest;
    private final Predicate<List<String>> wanted;
    private final Map<List<String>, Shingle> runs = new HashMap<>();

    /**
     * Creates a collector.
     *
     * @param longest the maximum number of words of a shingle
     * @param wanted selects shingles by their stems
     */
    Shingles(int longest, Predicate<List<String>> wanted) {
        this.longest = longest;
        this.wanted = wanted;
    }

    Collection<Shingle> all() {
        return runs.values();
    }

    void take(TokenSpan span) {
        List<String> stems = span.stems();
        for (int last = 0; last < stems.size(); last++) {
            for (int from = first(span, last); from <= last; from++) {
                List<String> key = List.copyOf(stems.subList(from, last + 1));
                if (wanted.test(key) && (from == last || span.isWhole(from, last))) {
                    Shingle found = runs.computeIfAbsent(key, Shingle::new);
                    found.counts.merge(span.note(), span.weight(), Integer::sum);
                    found.ends += last + 1 == stems.size() || span.isOverlapping(last) ? 1 : 0;
                    if (span.weight() > Weights.BODY) {
                        found.named.add(span.note());
                    }
                    found.written.merge(written(span, from, last), 1, Integer::sum);
                    found.neighbours.count(
                            span.text(),
                            span.words().get(from).start(),
                            span.words().get(last).end());
                }
            }
        }
    }

    /** The first word of the longest shingle that ends with a word; two bigrams with a common character are as one. */
    private int first(TokenSpan span, int last) {
        int halves = 2;
        int first = last;
        while (first > 0) {
            halves += span.isOverlapping(first - 1) ? 1 : 2;
            if (halves > 2 * longest) {
                break;
            }
            first--;
        }
        return first;
    }

    /** The form in the text, on one line. */
    private static String written(TokenSpan span, int from, int last) {
        String written = span.text()
                .substring(
                        span.words().get(from).start(), span.words().get(last).end());
        return from == last ? written : GAP.matcher(written).replaceAll(" ");
    }
}
