package dev.knowhow.search.related;

import dev.knowhow.note.NoteId;
import dev.knowhow.search.analysis.Weights;
import java.util.ArrayList;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects shingles, which are words and short sequences of words, with their frequency in each note and their form.
 */
final class Shingles {

    /** A use of a shingle in a text. */
    private record Use(CutText text, int start, int end) {}

    /** One shingle and its statistics. */
    static final class Shingle {
        private final List<String> stems;
        private final Map<NoteId, Integer> counts = new LinkedHashMap<>();
        private final List<Use> uses = new ArrayList<>();
        private final Set<NoteId> named = new HashSet<>();
        private @Nullable NoteId counted;
        private int count;
        private int ends;

        Shingle(List<String> stems) {
            this.stems = stems;
        }

        private void use(CutText text, int start, int end) {
            if (!text.note().equals(counted)) { // notes come one after the other
                finish();
                counted = text.note();
            }
            count += text.weight();
            uses.add(new Use(text, start, end));
            if (text.weight() > Weights.BODY) {
                named.add(text.note());
            }
        }

        private void finish() {
            if (counted != null) {
                counts.merge(counted, count, Integer::sum);
                counted = null;
                count = 0;
            }
        }

        List<String> stems() {
            return stems;
        }

        /** The weighted frequency in each note. */
        Map<NoteId, Integer> counts() {
            finish();
            return counts;
        }

        /** The notes that have it in a title or heading. */
        Set<NoteId> named() {
            return named;
        }

        /** Whether it is no part of a longer word of a script without word spaces. */
        boolean isWord() {
            Neighbours neighbours = new Neighbours();
            uses.forEach(use -> neighbours.count(use.text().text(), use.start(), use.end()));
            return neighbours.areVaried(MOST_OF_A_WORD);
        }

        /** Whether another word nearly always follows in the same phrase, as after an adjective. */
        boolean isModifier() {
            return ends * END_RATIO < uses.size();
        }

        /** The mean number of uses in a note that contains it. */
        double burstiness() {
            return uses.size() / (double) counts().size();
        }

        /** The most frequent form. */
        String shown() {
            Map<String, Integer> written = new TreeMap<>();
            uses.forEach(use -> written.merge(written(use), 1, Integer::sum));
            return written.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }

        /** The form in the text, on one line. */
        private String written(Use use) {
            String written = use.text().text().substring(use.start(), use.end());
            return stems.size() == 1 ? written : GAP.matcher(written).replaceAll(" ");
        }
    }

    /** The reciprocal of the minimum fraction of uses in which a topic ends a phrase. */
    private static final int END_RATIO = 8;

    /** The largest fraction of the uses of a word that have the same character beside them. */
    private static final double MOST_OF_A_WORD = 0.5;

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final int longest;
    private final Predicate<String> words;
    private final Predicate<List<String>> wanted;
    private final Map<String, Shingle> single = new HashMap<>();
    private final Map<List<String>, Shingle> phrases = new HashMap<>();

    /**
     * Creates a collector.
     *
     * @param longest the maximum number of words of a shingle
     * @param wanted selects shingles by their stems
     */
    Shingles(int longest, Predicate<List<String>> wanted) {
        this(longest, any -> true, wanted);
    }

    /**
     * Creates a collector of shingles of some words only.
     *
     * @param longest the maximum number of words of a shingle
     * @param words selects the stems that a shingle may have
     * @param wanted selects shingles by their stems
     */
    Shingles(int longest, Predicate<String> words, Predicate<List<String>> wanted) {
        this.longest = longest;
        this.words = words;
        this.wanted = wanted;
    }

    Collection<Shingle> all() {
        return Stream.concat(single.values().stream(), phrases.values().stream())
                .toList();
    }

    void take(TokenSpan span) {
        int begun = 0;
        for (int last = 0; last < span.size(); last++) {
            if (!words.test(span.stem(last))) {
                begun = last + 1;
                continue;
            }
            boolean isEnd = last + 1 == span.size() || span.isOverlapping(last);
            for (int from = Math.max(begun, first(span, last)); from <= last; from++) {
                Shingle found = from == last ? single(span.stem(last)) : phrase(span, from, last);
                if (found != null) {
                    found.ends += isEnd ? 1 : 0;
                    found.use(span.in(), span.start(from), span.end(last));
                }
            }
        }
    }

    private @Nullable Shingle single(String stem) {
        Shingle found = single.get(stem);
        if (found == null && wanted.test(List.of(stem))) {
            found = new Shingle(List.of(stem));
            single.put(stem, found);
        }
        return found;
    }

    private @Nullable Shingle phrase(TokenSpan span, int from, int last) {
        List<String> stems = span.stems(from, last);
        return wanted.test(stems) && span.isWhole(from, last) ? phrases.computeIfAbsent(stems, Shingle::new) : null;
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
}
