package dev.knowhow.search;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Voice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Reads what the ranking of people needs from doc values, without a look at the stored notes. */
final class VoteReader {

    private final Snapshot snapshot;
    private final Coverage coverage;

    VoteReader(Snapshot snapshot, Coverage coverage) {
        this.snapshot = snapshot;
        this.coverage = coverage;
    }

    /** The votes of some hits, in the order of the hits. */
    List<Vote> of(ScoreDoc[] hits) throws IOException {
        Integer[] byDocument = new Integer[hits.length];
        Arrays.setAll(byDocument, i -> i);
        Arrays.sort(byDocument, Comparator.comparingInt(i -> hits[i].doc));
        Vote[] votes = new Vote[hits.length];
        List<LeafReaderContext> leaves = snapshot.reader.leaves();
        @Nullable LeafReaderContext leaf = null;
        @Nullable LeafVotes values = null;
        for (int i : byDocument) {
            int document = hits[i].doc;
            if (values == null
                    || leaf == null
                    || document >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
                values = new LeafVotes(leaf.reader());
            }
            votes[i] = values.vote(document - leaf.docBase, score(hits[i]));
        }
        return Arrays.asList(votes);
    }

    private static double score(ScoreDoc hit) {
        return ((Number) ((FieldDoc) hit).fields[0]).doubleValue();
    }

    /** The doc values of one leaf; documents must come in rising order. */
    private final class LeafVotes {
        private final SortedDocValues ids;
        private final BinaryDocValues titles;
        private final NumericDocValues dates;
        private final SortedSetDocValues voices;
        private final Coverage.Leaf covered;

        /** Each voice once: the same few people speak in many notes. */
        private final Map<Long, Voice> known = new HashMap<>();

        LeafVotes(LeafReader leaf) throws IOException {
            ids = DocValues.getSorted(leaf, Fields.ID);
            titles = DocValues.getBinary(leaf, Fields.TITLE);
            dates = DocValues.getNumeric(leaf, Fields.DATE);
            voices = DocValues.getSortedSet(leaf, Fields.VOICES);
            covered = coverage.in(leaf);
        }

        Vote vote(int document, double score) throws IOException {
            NoteId id = new NoteId(
                    ids.advanceExact(document) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "");
            String title = titles.advanceExact(document) ? titles.binaryValue().utf8ToString() : "";
            @Nullable LocalDate date = dates.advanceExact(document) ? LocalDate.ofEpochDay(dates.longValue()) : null;
            return new Vote(id, title, date, score, covered.of(document), voices(document));
        }

        private List<Voice> voices(int document) throws IOException {
            if (!voices.advanceExact(document)) {
                return List.of();
            }
            List<Voice> found = new ArrayList<>(voices.docValueCount());
            for (int i = 0; i < voices.docValueCount(); i++) {
                long voice = voices.nextOrd();
                Voice decoded = known.get(voice);
                if (decoded == null) {
                    decoded = voice(voices.lookupOrd(voice).utf8ToString());
                    known.put(voice, decoded);
                }
                found.add(decoded);
            }
            return found;
        }

        private Voice voice(String encoded) {
            Voice voice = Voices.decode(encoded);
            return voice.role() == Role.MENTIONED ? voice.notes(snapshot.naming(voice.name())) : voice;
        }
    }
}
