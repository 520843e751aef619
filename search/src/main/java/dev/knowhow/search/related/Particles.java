package dev.knowhow.search.related;

import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;

/**
 * Characters of scripts without word spaces that are words of grammar, as the Chinese {@code 的}: most notes in these
 * scripts have them, and no other character is often beside them. A topic contains none.
 */
final class Particles {

    private static final int FEWEST_USES = 20;

    /** The largest fraction of the uses of a particle that have the same character beside them. */
    private static final double VARIED = 0.125;

    private final Set<Integer> particles = new HashSet<>();

    /** Finds the particles of some notes. */
    Particles(Snapshot snapshot, List<TokenSpan> spans) throws IOException {
        Map<Integer, Integer> notes = new HashMap<>();
        Map<Integer, Neighbours> characters = neighbours(spans);
        for (int character : characters.keySet()) {
            Term term = new Term(Fields.WORDS, Character.toString(character));
            notes.put(character, snapshot.statistics.counts(term).notes());
        }
        int most = notes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        characters.forEach((character, neighbours) -> {
            boolean isFrequent = 2 * notes.getOrDefault(character, 0) > most && neighbours.uses() >= FEWEST_USES;
            if (isFrequent && neighbours.areVaried(VARIED)) {
                particles.add(character);
            }
        });
    }

    /** The neighbours of each character that two bigrams share. */
    private static Map<Integer, Neighbours> neighbours(List<TokenSpan> spans) {
        Map<Integer, Neighbours> found = new HashMap<>();
        for (TokenSpan span : spans) {
            for (int i = 0; i < span.size(); i++) {
                if (span.isOverlapping(i)) {
                    int start = span.start(i + 1);
                    found.computeIfAbsent(span.text().codePointAt(start), character -> new Neighbours())
                            .count(span.text(), start, span.end(i));
                }
            }
        }
        return found;
    }

    /** Whether some words contain a particle. */
    boolean arePartOf(List<String> words) {
        return words.stream().flatMapToInt(String::codePoints).anyMatch(particles::contains);
    }
}
