package dev.knowhow.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the names of a note as terms such that all words of one name share one position, and the position tells the kind of the
 * name and how many words it has. So one pass over postings finds which names a question covers, without a look at the note.
 */
final class NameTokens {

    private static final int LENGTH_BITS = 5;
    private static final int KIND_BITS = 3;

    /** Names of more words than this count as this long. */
    static final int MAX_LENGTH = (1 << LENGTH_BITS) - 1;

    private NameTokens() {}

    static Name.Kind kind(int position) {
        return KINDS[(position >>> LENGTH_BITS) & ((1 << KIND_BITS) - 1)];
    }

    static int length(int position) {
        return position & MAX_LENGTH;
    }

    private static final Name.Kind[] KINDS = Name.Kind.values();

    static List<PlacedTerms.Term> of(List<Name> names, Stems stems) {
        List<PlacedTerms.Term> terms = new ArrayList<>();
        int ordinal = 0;
        for (Name name : names) {
            for (Set<String> reading : readings(name.text(), stems)) {
                int length = Math.min(reading.size(), MAX_LENGTH);
                int position = (((ordinal << KIND_BITS) | name.kind().ordinal()) << LENGTH_BITS) | length;
                reading.forEach(term -> terms.add(new PlacedTerms.Term(term, position)));
                ordinal++;
            }
        }
        return terms;
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
