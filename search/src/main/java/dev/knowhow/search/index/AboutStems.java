package dev.knowhow.search.index;

import dev.knowhow.search.analysis.PositionedTerms;
import dev.knowhow.search.analysis.Weights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Doc-values codec for the stems that a note is about: those of its title, and those that are as often in headings and
 * text as a title counts. One pass over the notes of a period counts all stems; postings would be read for all notes
 * with each stem.
 */
public final class AboutStems {

    /** A position of a title without a stem, such as that of a stop word. */
    public static final int NONE = -1;

    private final SortedSetDocValues about;
    private final BinaryDocValues titles;

    /** Reads the notes of a leaf. */
    public AboutStems(LeafReader leaf) throws IOException {
        this.about = DocValues.getSortedSet(leaf, Fields.ABOUT);
        this.titles = DocValues.getBinary(leaf, Fields.TITLE_STEMS);
    }

    /**
     * The fields of a note.
     *
     * @param words the stems of {@link Fields#WORDS}
     * @param titles the stems of {@link Fields#TITLES}
     */
    public static List<Field> fields(PositionedTerms words, PositionedTerms titles) {
        Map<BytesRef, Integer> counts = new HashMap<>();
        words.forEach((stem, position) -> counts.merge(stem, 1, Integer::sum));
        BytesRef[] about = counts.entrySet().stream()
                .filter(word -> word.getValue() >= Weights.TITLE && isWord(word.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toArray(BytesRef[]::new);
        NavigableMap<Integer, Integer> title = new TreeMap<>();
        titles.forEach((stem, position) -> {
            if (position < Fields.HEADINGS_FROM && isWord(stem)) {
                title.put(position, Arrays.binarySearch(about, stem));
            }
        });
        List<Field> fields = new ArrayList<>();
        for (BytesRef stem : about) {
            fields.add(new SortedSetDocValuesField(Fields.ABOUT, stem));
        }
        if (!title.isEmpty()) {
            fields.add(new BinaryDocValuesField(Fields.TITLE_STEMS, encoded(title)));
        }
        return fields;
    }

    /** Whether a stem has two letters or more, and begins with one. */
    private static boolean isWord(BytesRef stem) {
        String text = stem.utf8ToString();
        return text.length() > 1 && Character.isLetter(text.codePointAt(0));
    }

    /** For each position the number of the stem among those of the note, from 1; else 0. */
    private static BytesRef encoded(NavigableMap<Integer, Integer> title) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            for (int position = 0; position <= title.lastKey(); position++) {
                out.writeVInt(title.getOrDefault(position, NONE) + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    /** The number of different stems of the leaf, which are numbered from 0. */
    public int size() {
        return Math.toIntExact(about.getValueCount());
    }

    /** A stem by its number. */
    public String text(int stem) throws IOException {
        return about.lookupOrd(stem).utf8ToString();
    }

    /** The number of a stem; {@link #NONE} if no note of the leaf is about it. */
    public int number(String stem) throws IOException {
        return Math.max(NONE, Math.toIntExact(about.lookupTerm(new BytesRef(stem))));
    }

    /**
     * The numbers of the stems that a note is about, ascending.
     *
     * @param note the note, after that of the last call
     */
    public int[] of(int note) throws IOException {
        int[] stems = new int[about.advanceExact(note) ? about.docValueCount() : 0];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = Math.toIntExact(about.nextOrd());
        }
        return stems;
    }

    /**
     * The numbers of the stems of a title by position; {@link #NONE} where there is none.
     *
     * @param note the note, after that of the last call
     * @param stems the stems that the note is about
     */
    public int[] title(int note, int[] stems) throws IOException {
        if (!titles.advanceExact(note)) {
            return new int[0];
        }
        BytesRef written = titles.binaryValue();
        ByteArrayDataInput in = new ByteArrayDataInput(written.bytes, written.offset, written.length);
        int[] title = new int[written.length];
        int length = 0;
        while (!in.eof()) {
            int place = in.readVInt();
            title[length++] = place == 0 ? NONE : stems[place - 1];
        }
        return length == title.length ? title : Arrays.copyOf(title, length);
    }
}
