package dev.knowhow.search.related;

import dev.knowhow.search.index.AboutStems;
import dev.knowhow.search.related.PeriodNotes.Counter;
import dev.knowhow.search.related.PeriodNotes.Leaf;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.TopicCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** The titles of the notes of two periods, and the number of notes that are about each of their words. */
final class PeriodStems {

    /**
     * The title of a note.
     *
     * @param words its words by position; null where it has no word
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Title(Leaf leaf, int note, @Nullable TitleWord[] words) {}

    private final Map<String, TitleWord> words = new HashMap<>();
    private final List<Title> titles = new ArrayList<>();

    /** Reads the notes. */
    PeriodStems(PeriodNotes notes) throws IOException {
        List<Read> read = new ArrayList<>();
        for (Leaf leaf : notes.leaves()) {
            read.add(new Read(leaf));
        }
        for (Read leaf : read) {
            leaf.name();
        }
        for (Read leaf : read) {
            leaf.count();
        }
        countPairs();
    }

    /** All titles, in the order of the index. */
    List<Title> titles() {
        return titles;
    }

    /** All words of titles. */
    Collection<TitleWord> words() {
        return words.values();
    }

    /** The notes of a leaf, by the numbers that stems have there. */
    private final class Read {

        private final Leaf leaf;
        private final AboutStems stems;
        private final List<int[]> numbered = new ArrayList<>();
        private final List<Integer> of = new ArrayList<>();
        private final int[] now;
        private final int[] before;
        private final @Nullable TitleWord[] known;

        Read(Leaf leaf) throws IOException {
            this.leaf = leaf;
            this.stems = new AboutStems(leaf.context().reader());
            this.now = new int[stems.size()];
            this.before = new int[stems.size()];
            this.known = new TitleWord[stems.size()];
            DocIdSetIterator notes = leaf.notes();
            for (int note = notes.nextDoc(); note != DocIdSetIterator.NO_MORE_DOCS; note = notes.nextDoc()) {
                int[] about = stems.of(note);
                int[] counts = leaf.isRecent(note) ? now : before;
                for (int stem : about) {
                    counts[stem]++;
                }
                numbered.add(stems.title(note, about));
                of.add(note);
            }
        }

        /** Collects the titles and counts their words. */
        void name() throws IOException {
            Deadline.check();
            boolean[] isNamed = new boolean[known.length];
            for (int[] title : numbered) {
                for (int stem : title) {
                    if (stem != AboutStems.NONE) {
                        isNamed[stem] = true;
                    }
                }
            }
            for (int stem = 0; stem < isNamed.length; stem++) { // in order, because a block of stems is decoded at once
                if (isNamed[stem]) {
                    known[stem] = words.computeIfAbsent(stems.text(stem), TitleWord::new);
                }
            }
            for (int i = 0; i < numbered.size(); i++) {
                int note = of.get(i);
                @Nullable TitleWord[] title = Arrays.stream(numbered.get(i))
                        .mapToObj(stem -> stem == AboutStems.NONE ? null : known[stem])
                        .toArray(TitleWord[]::new);
                titles.add(new Title(leaf, note, title));
                for (TitleWord word : title) {
                    if (word != null) {
                        leaf.countOnce(note, word.named);
                    }
                }
            }
        }

        /** Counts the notes about words of titles, also of those in other leaves. */
        void count() throws IOException {
            Deadline.check();
            for (int stem = 0; stem < known.length; stem++) {
                if (now[stem] + before[stem] > 0) {
                    TitleWord word = known[stem] == null ? words.get(stems.text(stem)) : known[stem];
                    if (word != null) {
                        word.about.add(now[stem], before[stem]);
                    }
                }
            }
        }
    }

    /** Counts the titles with two words side by side, of those in enough titles. */
    private void countPairs() {
        for (Title title : titles) {
            for (int i = 1; i < title.words().length; i++) {
                TitleWord first = title.words()[i - 1];
                TitleWord second = title.words()[i];
                if (first != null && second != null && isFrequent(first) && isFrequent(second)) {
                    title.leaf().countOnce(title.note(), first.followers.computeIfAbsent(second, any -> new Counter()));
                }
            }
        }
    }

    private static boolean isFrequent(TitleWord word) {
        return word.named.size() >= TopicCounts.FEWEST_NOTES;
    }
}
