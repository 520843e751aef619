package dev.knowhow.search.related;

import dev.knowhow.search.index.Fields;
import dev.knowhow.search.related.PeriodNotes.Counter;
import dev.knowhow.search.related.PeriodNotes.Leaf;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.TopicCounts.Counts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The titles of the notes of two periods as stems. */
final class TitleStems {

    /** A position without a stem, such as that of a stop word. */
    private static final int NONE = 0;

    /** Most titles have fewer words. */
    private static final int SHORT = 12;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> stems = new ArrayList<>(List.of(""));
    private final List<Counter> counters = new ArrayList<>(List.of(new Counter()));

    /** The numbers of the stems of each title by position; null without a title. */
    private final Map<Leaf, int[] @Nullable []> titles = new HashMap<>();

    /** Reads the titles. */
    TitleStems(PeriodNotes notes) throws IOException {
        for (Leaf leaf : notes.leaves()) {
            titles.put(leaf, read(leaf));
        }
    }

    private int[] @Nullable [] read(Leaf leaf) throws IOException {
        int[] @Nullable [] found = new int[leaf.context().reader().maxDoc()][];
        Terms terms = leaf.context().reader().terms(Fields.TITLES);
        TermsEnum term = terms == null ? TermsEnum.EMPTY : terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef bytes = term.next(); bytes != null; bytes = term.next()) {
            Deadline.check();
            String stem = bytes.utf8ToString();
            if (stem.length() > 1 && Character.isLetter(stem.codePointAt(0))) {
                postings = term.postings(postings, PostingsEnum.POSITIONS);
                read(leaf, postings, number(stem), found);
            }
        }
        return found;
    }

    private void read(Leaf leaf, PostingsEnum postings, int stem, int[] @Nullable [] found) throws IOException {
        for (int note = postings.nextDoc(); note != DocIdSetIterator.NO_MORE_DOCS; note = postings.nextDoc()) {
            if (leaf.has(note)) {
                boolean isFirst = true;
                for (int i = postings.freq(); i > 0; i--) {
                    int position = postings.nextPosition();
                    if (position >= Fields.HEADINGS_FROM) {
                        break;
                    }
                    if (isFirst) {
                        leaf.count(note, counters.get(stem));
                        isFirst = false;
                    }
                    found[note] = with(found[note], position, stem);
                }
            }
        }
    }

    private static int[] with(int @Nullable [] title, int position, int stem) {
        int[] longer = ArrayUtil.grow(title == null ? new int[SHORT] : title, position + 1);
        longer[position] = stem;
        return longer;
    }

    private int number(String stem) {
        return numbers.computeIfAbsent(stem, any -> {
            stems.add(stem);
            counters.add(new Counter());
            return stems.size() - 1;
        });
    }

    /** The number of titles with each stem. */
    Map<String, Counts> words() {
        Map<String, Counts> words = new TreeMap<>();
        numbers.forEach((stem, number) -> words.put(stem, counters.get(number).counts()));
        return words;
    }

    /**
     * The number of titles with two stems side by side.
     *
     * @param fewest the least number of titles of a pair
     */
    List<TitlePhrase> pairs(int fewest) {
        Map<Integer, Map<Integer, Counter>> pairs = new TreeMap<>();
        for (Map.Entry<Leaf, int[] @Nullable []> leaf : titles.entrySet()) {
            Deadline.check();
            for (int note = 0; note < leaf.getValue().length; note++) {
                int[] title = leaf.getValue()[note];
                for (int i = 1; title != null && i < title.length; i++) {
                    if (isFrequent(title[i - 1], fewest)
                            && isFrequent(title[i], fewest)
                            && place(title, title[i - 1], title[i]) == i) {
                        Counter counter = pairs.computeIfAbsent(title[i - 1], any -> new HashMap<>())
                                .computeIfAbsent(title[i], any -> new Counter());
                        leaf.getKey().count(note, counter);
                    }
                }
            }
        }
        List<TitlePhrase> found = new ArrayList<>();
        pairs.forEach((first, seconds) -> seconds.forEach((second, counter) -> {
            // in all titles of one of its words, a pair is that word
            if (counter.size() >= fewest
                    && counter.size() < counters.get(first).size()
                    && counter.size() < counters.get(second).size()) {
                found.add(new TitlePhrase(List.of(stems.get(first), stems.get(second)), counter.counts(), true));
            }
        }));
        return found;
    }

    private boolean isFrequent(int stem, int fewest) {
        return stem != NONE && counters.get(stem).size() >= fewest;
    }

    /** The first position of a stem after another one; -1 if they are not side by side. */
    private static int place(int[] title, int first, int second) {
        for (int i = 1; i < title.length; i++) {
            if (title[i - 1] == first && title[i] == second) {
                return i;
            }
        }
        return -1;
    }

    /** The notes of a leaf with a stem, or two side by side, in the title. */
    DocIdSetIterator having(Leaf leaf, List<String> phrase) throws IOException {
        PostingsEnum postings =
                leaf.context().reader().postings(new Term(Fields.TITLES, phrase.getFirst()), PostingsEnum.NONE);
        int[] @Nullable [] all = titles.get(leaf);
        if (postings == null || all == null) {
            return DocIdSetIterator.empty();
        }
        int first = numbers.getOrDefault(phrase.getFirst(), NONE);
        int second = numbers.getOrDefault(phrase.getLast(), NONE);
        return new FilteredDocIdSetIterator(postings) {
            @Override
            protected boolean match(int note) {
                int[] title = all[note];
                return title != null
                        && (phrase.size() == 1
                                ? Arrays.stream(title).anyMatch(stem -> stem == first)
                                : place(title, first, second) > 0);
            }
        };
    }
}
