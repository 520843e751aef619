package dev.knowhow.search.querying;

import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.SectionPositions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The frequencies of the query words in each section of some notes, from the positions in the index. */
final class SectionWords {

    /**
     * A section.
     *
     * @param counts the frequency of each query word in its text and code
     * @param words the length in words
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Counts(int[] counts, int words) {}

    private final Map<Integer, List<Counts>> byDocument = new HashMap<>();
    private final Map<String, Integer> wordOfStem;
    private final int words;
    private final String field;
    private final String positions;

    /** Counts the words in sections. */
    static SectionWords ofSections(
            IndexReader reader, Collection<Integer> documents, Map<String, Integer> wordOfStem, int words)
            throws IOException {
        return new SectionWords(Fields.WORDS, Fields.SECTIONS, reader, documents, wordOfStem, words);
    }

    /** Counts the words in the pages of attachments. */
    static SectionWords ofAttachedPages(
            IndexReader reader, Collection<Integer> documents, Map<String, Integer> wordOfStem, int words)
            throws IOException {
        return new SectionWords(Fields.ATTACHED, Fields.ATTACHED_PAGES, reader, documents, wordOfStem, words);
    }

    /**
     * Counts the words.
     *
     * @param field the field of the stems
     * @param positions the field with the positions of the sections
     * @param documents the notes
     * @param wordOfStem the query word of each stem
     * @param words the number of query words
     */
    private SectionWords(
            String field,
            String positions,
            IndexReader reader,
            Collection<Integer> documents,
            Map<String, Integer> wordOfStem,
            int words)
            throws IOException {
        this.field = field;
        this.positions = positions;
        this.wordOfStem = wordOfStem;
        this.words = words;
        List<LeafReaderContext> leaves = reader.leaves();
        Map<LeafReaderContext, List<Integer>> byLeaf = new HashMap<>();
        for (int document : documents.stream().sorted().toList()) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            byLeaf.computeIfAbsent(leaf, any -> new ArrayList<>()).add(document);
        }
        for (Map.Entry<LeafReaderContext, List<Integer>> leaf : byLeaf.entrySet()) {
            count(leaf.getKey(), leaf.getValue());
        }
    }

    /** The sections of a note, in order. */
    List<Counts> of(int document) {
        return byDocument.getOrDefault(document, List.of());
    }

    private void count(LeafReaderContext leaf, List<Integer> documents) throws IOException {
        LeafReader reader = leaf.reader();
        BinaryDocValues places = DocValues.getBinary(reader, positions);
        Map<Integer, List<SectionPositions.Block>> blocks = new HashMap<>();
        for (int document : documents) {
            if (places.advanceExact(document - leaf.docBase)) {
                List<SectionPositions.Block> all = SectionPositions.of(places.binaryValue());
                blocks.put(document, all);
                Counts[] sections = new Counts[all.size() / 2];
                Arrays.setAll(
                        sections,
                        i -> new Counts(
                                new int[words],
                                all.get(2 * i).words() + all.get(2 * i + 1).words()));
                byDocument.put(document, List.of(sections));
            }
        }
        Terms terms = reader.terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        for (Map.Entry<String, Integer> stem : wordOfStem.entrySet()) {
            if (each.seekExact(new BytesRef(stem.getKey()))) {
                PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
                for (int document : documents) {
                    if (postings.docID() < document - leaf.docBase) {
                        postings.advance(document - leaf.docBase);
                    }
                    if (postings.docID() == document - leaf.docBase) {
                        count(postings, blocks.getOrDefault(document, List.of()), of(document), stem.getValue());
                    }
                }
            }
        }
    }

    /** Both positions and blocks are in rising order. */
    private static void count(
            PostingsEnum postings, List<SectionPositions.Block> blocks, List<Counts> sections, int word)
            throws IOException {
        int block = 0;
        for (int i = postings.freq(); i > 0; i--) {
            int place = postings.nextPosition();
            while (block < blocks.size() && blocks.get(block).end() <= place) {
                block++;
            }
            if (block < blocks.size() && blocks.get(block).first() <= place) {
                sections.get(block / 2).counts[word]++;
            }
        }
    }
}
