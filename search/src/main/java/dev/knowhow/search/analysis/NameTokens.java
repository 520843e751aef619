package dev.knowhow.search.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * Encodes the names of a note as terms. All words of a name have the same position, which encodes the kind of the name,
 * its frequency and its number of words. So one pass over postings finds the names that a query covers, without reading
 * the note.
 */
public final class NameTokens {

    private static final int LENGTH_BITS = 5;
    private static final int TIMES_BITS = 3;
    private static final int KIND_BITS = 3;

    /** The maximum length; longer names count as this long. */
    static final int MAX_LENGTH = (1 << LENGTH_BITS) - 1;

    /** The maximum logarithm of a name's frequency. */
    public static final int MAX_LOG_OF_TIMES = (1 << TIMES_BITS) - 1;

    private NameTokens() {}

    /** The kind of the name at a position. */
    public static NoteName.Kind kind(int position) {
        return KINDS[(position >>> (LENGTH_BITS + TIMES_BITS)) & ((1 << KIND_BITS) - 1)];
    }

    /** The binary logarithm of the name's frequency, rounded down. */
    public static int logOfTimes(int position) {
        return (position >>> LENGTH_BITS) & ((1 << TIMES_BITS) - 1);
    }

    /** The number of words of the name at a position, at most {@link #MAX_LENGTH}. */
    public static int length(int position) {
        return position & MAX_LENGTH;
    }

    private static final NoteName.Kind[] KINDS = NoteName.Kind.values();

    /** The terms of all names of a note. */
    public static PositionedTerms of(List<NoteName> names, Stems stems) {
        PositionedTerms terms = new PositionedTerms();
        int ordinal = 0;
        for (NoteName name : names) {
            for (Set<String> reading : readings(name.text(), stems)) {
                int length = Math.min(reading.size(), MAX_LENGTH);
                int position = position(ordinal, name, length);
                reading.forEach(term -> terms.add(new BytesRef(term), position));
                ordinal++;
            }
        }
        return terms;
    }

    private static int position(int ordinal, NoteName name, int length) {
        int log = Math.min(31 - Integer.numberOfLeadingZeros(name.times()), MAX_LOG_OF_TIMES);
        return (((((ordinal << KIND_BITS) | name.kind().ordinal()) << TIMES_BITS) | log) << LENGTH_BITS) | length;
    }

    /** The readings of a name: as written, and with its identifiers split. */
    private static List<Set<String>> readings(String name, Stems stems) {
        Set<String> written = new LinkedHashSet<>();
        Set<String> excludedFields = new LinkedHashSet<>();
        boolean differ = false;
        for (Word word : WordTokenizer.ofNote(name)) {
            String stem = stems.stem(word.text());
            if (stem.equals(Stems.STOP)) {
                continue;
            }
            written.add(stem);
            List<String> parts = Identifiers.parts(name.subSequence(word.start(), word.end()));
            if (parts.isEmpty()) {
                excludedFields.add(stem);
            } else {
                differ = true;
                for (String part : parts) {
                    String partStem = stems.stem(part);
                    excludedFields.add(partStem.equals(Stems.STOP) ? part : partStem);
                }
            }
        }
        if (written.isEmpty()) {
            // a name may consist of stop words only
            WordTokenizer.ofNote(name).forEach(word -> written.add(word.text()));
        }
        return differ ? List.of(written, excludedFields) : List.of(written);
    }
}
