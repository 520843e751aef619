package dev.knowhow.search.analysis;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * Encodes the names of a note as terms. All words of a name have the same position, which encodes the kind of the name,
 * its frequency and its number of words, but for the last bits: these tell words with the same stem apart. So one pass
 * over postings finds the names that a query covers, without reading the note.
 */
public final class NameTokens {

    private static final int LENGTH_BITS = 5;
    private static final int TIMES_BITS = 3;
    private static final int KIND_BITS = 3;
    private static final int FORM_BITS = 4;

    /** The maximum distance of words of the same name. */
    public static final int MAX_DISTANCE = (1 << FORM_BITS) - 1;

    /** The maximum length; longer names count as this long. */
    static final int MAX_LENGTH = (1 << LENGTH_BITS) - 1;

    /** The maximum logarithm of a name's frequency. */
    public static final int MAX_LOG_OF_TIMES = (1 << TIMES_BITS) - 1;

    private NameTokens() {}

    /** The name at a position. */
    public static int name(int position) {
        return position >>> FORM_BITS;
    }

    /** The {@linkplain #formOf form} of the word at a position. */
    public static int form(int position) {
        return position & MAX_DISTANCE;
    }

    /**
     * The form of an English word, to tell words with a common stem apart, such as severe and several. Singular and
     * plural have the same form; so may two words by chance.
     *
     * @param word the word in lower case
     * @return from 1
     */
    public static int formOf(String word) {
        return 1 + Math.floorMod(Stems.of(Language.ENGLISH_SINGULARS).stem(word).hashCode(), MAX_DISTANCE);
    }

    /** The kind of a name. */
    public static NoteName.Kind kind(int name) {
        return KINDS[(name >>> (LENGTH_BITS + TIMES_BITS)) & ((1 << KIND_BITS) - 1)];
    }

    /** The binary logarithm of the name's frequency, rounded down. */
    public static int logOfTimes(int name) {
        return (name >>> LENGTH_BITS) & ((1 << TIMES_BITS) - 1);
    }

    /** The number of words of a name, at most {@link #MAX_LENGTH}. */
    public static int length(int name) {
        return name & MAX_LENGTH;
    }

    private static final NoteName.Kind[] KINDS = NoteName.Kind.values();

    /** A word of a name; its form is 0 in a language other than English. */
    private record NameWord(String stem, int form) {}

    /** The terms of all names of a note. */
    public static PositionedTerms of(List<NoteName> names, Stems stems) {
        PositionedTerms terms = new PositionedTerms();
        int ordinal = 0;
        for (NoteName name : names) {
            for (Set<NameWord> reading : readings(name.text(), stems)) {
                long length = reading.stream().map(NameWord::stem).distinct().count();
                int position = position(ordinal, name, (int) Math.min(length, MAX_LENGTH));
                reading.stream()
                        .sorted(Comparator.comparingInt(NameWord::form))
                        .forEach(word -> terms.add(new BytesRef(word.stem()), position | word.form()));
                ordinal++;
            }
        }
        return terms;
    }

    private static int position(int ordinal, NoteName name, int length) {
        int log = Math.min(31 - Integer.numberOfLeadingZeros(name.times()), MAX_LOG_OF_TIMES);
        return ((((((ordinal << KIND_BITS) | name.kind().ordinal()) << TIMES_BITS) | log) << LENGTH_BITS) | length)
                << FORM_BITS;
    }

    /** The readings of a name: as written, and with its identifiers split. */
    private static List<Set<NameWord>> readings(String name, Stems stems) {
        boolean hasForms = stems.language().equals(Language.ENGLISH);
        Set<NameWord> written = new LinkedHashSet<>();
        Set<NameWord> split = new LinkedHashSet<>();
        boolean differ = false;
        for (Word word : WordTokenizer.ofNote(name)) {
            String stem = stems.stem(word.text());
            if (stem.equals(Stems.STOP)) {
                continue;
            }
            NameWord whole = new NameWord(stem, hasForms ? formOf(word.text()) : 0);
            written.add(whole);
            List<String> parts = Identifiers.parts(name.subSequence(word.start(), word.end()));
            if (parts.isEmpty()) {
                split.add(whole);
            } else {
                differ = true;
                for (String part : parts) {
                    String partStem = stems.stem(part);
                    split.add(new NameWord(partStem.equals(Stems.STOP) ? part : partStem, hasForms ? formOf(part) : 0));
                }
            }
        }
        if (written.isEmpty()) {
            // a name may consist of stop words only
            WordTokenizer.ofNote(name).forEach(word -> written.add(new NameWord(word.text(), 0)));
        }
        return differ ? List.of(written, split) : List.of(written);
    }
}
