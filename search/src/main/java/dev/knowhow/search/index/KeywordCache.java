package dev.knowhow.search.index;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Caches keywords for one state of the index, since the texts of a person with many notes are long. Equal questions
 * have equal keywords: access and vocabulary are part of the question. Thread-safe.
 */
public final class KeywordCache {

    /** The number of notes and questions in the cache, about 150 bytes each. */
    static final int MOST_NOTES = 10_000;

    private final Map<Asked, List<Keyword>> known = new ConcurrentHashMap<>();
    private final AtomicInteger notes = new AtomicInteger();

    private record Asked(Map<NoteId, Double> parts, Vocabulary vocabulary, Access access, int words) {}

    /** Extracts keywords. */
    @FunctionalInterface
    public interface Extraction {

        /** The keywords, best first. */
        List<Keyword> keywords() throws IOException;
    }

    /**
     * The keywords of some notes.
     *
     * @param parts the weight of each note
     * @param words the maximum number of single words
     * @param extraction extracts them if they are unknown
     */
    public List<Keyword> of(
            Map<NoteId, Double> parts, Vocabulary vocabulary, Access access, int words, Extraction extraction)
            throws IOException {
        if (parts.isEmpty()) {
            return List.of();
        }
        Asked asked = new Asked(Map.copyOf(parts), vocabulary, access, words);
        List<Keyword> found = known.get(asked);
        if (found == null) {
            found = List.copyOf(extraction.keywords());
            int size = parts.size() + access.except().size() + 1;
            if (notes.addAndGet(size) > MOST_NOTES) {
                known.clear();
                notes.set(size);
            }
            known.put(asked, found);
        }
        return found;
    }
}
