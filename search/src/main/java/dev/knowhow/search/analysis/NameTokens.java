package dev.knowhow.search.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * Writes the names of a note as terms such that all words of one name share one position, and the position tells the kind of the
 * name, how often the note is called so and how many words the name has. So one pass over postings finds which names a question covers, without a look at the note.
 */
public final class NameTokens {

    private static final int LENGTH_BITS = 5;
    private static final int TIMES_BITS = 3;
    private static final int KIND_BITS = 3;

    /** Names of more words than this count as this long. */
    static final int MAX_LENGTH = (1 << LENGTH_BITS) - 1;

    /** Notes that are called something still more often count as called so two to the power of this times. */
    public static final int MOST_LOG_OF_TIMES = (1 << TIMES_BITS) - 1;

    private NameTokens() {}

    /** The kind of the name at a position. */
    public static Name.Kind kind(int position) {
        return KINDS[(position >>> (LENGTH_BITS + TIMES_BITS)) & ((1 << KIND_BITS) - 1)];
    }

    /** How often the note is called so: the binary logarithm, rounded down. */
    public static int logOfTimes(int position) {
        return (position >>> LENGTH_BITS) & ((1 << TIMES_BITS) - 1);
    }

    /** How many words the name at a position has; {@link #MAX_LENGTH} at most. */
    public static int length(int position) {
        return position & MAX_LENGTH;
    }

    private static final Name.Kind[] KINDS = Name.Kind.values();

    /** The terms of all names of a note. */
    public static PlacedTerms of(List<Name> names, Stems stems) {
        PlacedTerms terms = new PlacedTerms();
        int ordinal = 0;
        for (Name name : names) {
            for (Set<String> reading : readings(name.text(), stems)) {
                int length = Math.min(reading.size(), MAX_LENGTH);
                int position = position(ordinal, name, length);
                reading.forEach(term -> terms.add(new BytesRef(term), position));
                ordinal++;
            }
        }
        return terms;
    }

    private static int position(int ordinal, Name name, int length) {
        int log = Math.min(31 - Integer.numberOfLeadingZeros(name.times()), MOST_LOG_OF_TIMES);
        return (((((ordinal << KIND_BITS) | name.kind().ordinal()) << TIMES_BITS) | log) << LENGTH_BITS) | length;
    }

    /** The name as written, and with its identifiers taken apart where it has any. */
    private static List<Set<String>> readings(String name, Stems stems) {
        Set<String> written = new LinkedHashSet<>();
        Set<String> apart = new LinkedHashSet<>();
        boolean differ = false;
        for (Word word : Words.ofNote(name)) {
            String stem = stems.stem(word.text());
            if (stem.equals(Stems.STOP)) {
                continue;
            }
            written.add(stem);
            List<String> parts = Identifiers.parts(name.subSequence(word.start(), word.end()));
            if (parts.isEmpty()) {
                apart.add(stem);
            } else {
                differ = true;
                for (String part : parts) {
                    String partStem = stems.stem(part);
                    apart.add(partStem.equals(Stems.STOP) ? part : partStem);
                }
            }
        }
        if (written.isEmpty()) {
            // a name of stop words alone is still a name
            Words.ofNote(name).forEach(word -> written.add(word.text()));
        }
        return differ ? List.of(written, apart) : List.of(written);
    }
}
