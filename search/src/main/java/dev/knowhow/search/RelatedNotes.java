package dev.knowhow.search;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.query.Related;
import dev.knowhow.spi.Access;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Finds the notes that are related to one: by its most telling words, as Lucene's MoreLikeThis does, and by links. */
final class RelatedNotes {

    /** So many words tell what a note is about. */
    private static final int MOST_WORDS = 25;

    /** So many of them are shown. */
    private static final int SHOWN_WORDS = 5;

    /** Of more links than this the first count. */
    private static final int MOST_LINKS = 100;

    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

    /** A telling word: its stem, how the note writes it, how much it tells. */
    private record Telling(String stem, String written, double weight) {}

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final Query visible;

    RelatedNotes(Snapshot snapshot, Access access) {
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher;
        this.visible = AccessFilter.toFind(access);
    }

    /**
     * The notes related to one.
     *
     * @param document its number
     * @param note the note
     * @param limit how many at most
     */
    List<Related> to(int document, Note note, int limit) throws IOException {
        List<Telling> words = words(note);
        Set<String> linkingHere = linkingTo(document);
        Map<String, Integer> linkedHere =
                having(new TermQuery(new Term(Fields.LINKED_FROM, note.id().path())));
        Map<String, Set<NoteId>> sharing = sharing(note.id(), linkedHere);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Query alike = alike(words);
        double self = searcher.explain(alike, document).getValue().doubleValue();
        if (self > 0) {
            any.add(new BoostQuery(alike, (float) (1 / self)), Occur.SHOULD);
        }
        any.add(constant(ids(linkingHere), Related.LINK), Occur.SHOULD);
        any.add(constant(ids(linkedHere.keySet()), Related.LINK), Occur.SHOULD);
        sharing.forEach((id, targets) ->
                any.add(constant(ids(Set.of(id)), Related.SHARED_LINK * Math.min(2, targets.size())), Occur.SHOULD));
        Query query = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(visible, Occur.FILTER)
                .add(ids(Set.of(note.id().path())), Occur.MUST_NOT)
                .build();
        List<Related> related = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit, BEST_FIRST, true).scoreDocs) {
            Note other = Snapshot.note(searcher.storedFields(), hit.doc);
            String id = other.id().path();
            related.add(new Related(
                    other.id(),
                    other.title(),
                    hit.score,
                    shared(words, hit.doc),
                    linkingHere.contains(id),
                    linkedHere.containsKey(id),
                    List.copyOf(sharing.getOrDefault(id, Set.of()))));
        }
        return related;
    }

    /** The words that set the note apart: frequent in it, rare elsewhere, but not only here. */
    private List<Telling> words(Note note) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> written = new TreeMap<>();
        Stems stems = Stems.of(Language.of(note));
        count(note.title(), Weights.TITLE, stems, counts, written);
        for (String tag : note.tags()) {
            count(tag, Weights.META, stems, counts, written);
        }
        for (Section section : note.sections()) {
            count(section.heading(), Weights.HEADING, stems, counts, written);
            count(section.text(), Weights.BODY, stems, counts, written);
        }
        List<Telling> telling = new ArrayList<>();
        for (Map.Entry<String, String> word : written.entrySet()) {
            String stem = word.getKey();
            if (word.getValue().length() > 1 && !Character.isDigit(stem.charAt(0)) && snapshot.lexicon.isShared(stem)) {
                double weight = Math.log(1 + counts.getOrDefault(stem, 0))
                        * snapshot.lexicon.weight(Fields.WORDS, Set.of(stem));
                telling.add(new Telling(stem, word.getValue(), weight));
            }
        }
        telling.sort(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::stem));
        return telling.stream().limit(MOST_WORDS).toList();
    }

    private static void count(
            String text, int weight, Stems stems, Map<String, Integer> counts, Map<String, String> written) {
        for (Word word : Words.ofNote(text)) {
            String stem = stems.stem(word.text());
            if (!stem.equals(Stems.STOP)) {
                counts.merge(stem, weight, Integer::sum);
                written.putIfAbsent(stem, word.text());
            }
        }
    }

    private static Query alike(List<Telling> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        double most = words.isEmpty() ? 1 : words.getFirst().weight();
        for (Telling word : words) {
            Query has = new TermQuery(new Term(Fields.WORDS, word.stem()));
            any.add(new BoostQuery(has, (float) (word.weight() / most)), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query ids(Collection<String> ids) {
        return new TermInSetQuery(Fields.ID, ids.stream().map(BytesRef::new).toList());
    }

    private static Query constant(Query query, double score) {
        return new BoostQuery(new ConstantScoreQuery(query), (float) score);
    }

    /** The notes that have words by which they link to this one. */
    private Set<String> linkingTo(int document) throws IOException {
        Document stored = searcher.storedFields().document(document, Set.of(Fields.ANCHORS));
        Set<String> from = new LinkedHashSet<>();
        for (String anchor : stored.getValues(Fields.ANCHORS)) {
            from.add(anchor.substring(0, anchor.indexOf('\n')));
        }
        return from;
    }

    /** The visible notes that match, by id. */
    private Map<String, Integer> having(Query query) throws IOException {
        Query both = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        Map<String, Integer> documents = new TreeMap<>();
        for (ScoreDoc hit : searcher.search(both, MOST_LINKS, new Sort(new SortField(Fields.ID, SortField.Type.STRING)))
                .scoreDocs) {
            documents.put(id(hit.doc), hit.doc);
        }
        return documents;
    }

    /** The notes that link where this one links, but to landmarks. */
    private Map<String, Set<NoteId>> sharing(NoteId self, Map<String, Integer> targets) throws IOException {
        Map<String, Set<NoteId>> sharing = new TreeMap<>();
        for (Map.Entry<String, Integer> target : targets.entrySet()) {
            Set<String> linking = having(ids(linkingTo(target.getValue()))).keySet();
            if (linking.size() <= Related.LANDMARK) {
                for (String id : linking) {
                    sharing.computeIfAbsent(id, any -> new TreeSet<>()).add(new NoteId(target.getKey()));
                }
            }
        }
        sharing.remove(self.path());
        return sharing;
    }

    private List<String> shared(List<Telling> words, int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        List<String> shared = new ArrayList<>();
        for (Telling word : words) {
            PostingsEnum having = leaf.reader().postings(new Term(Fields.WORDS, word.stem()), PostingsEnum.NONE);
            boolean has = having != null && having.advance(document - leaf.docBase) == document - leaf.docBase;
            if (has && shared.size() < SHOWN_WORDS) {
                shared.add(word.written());
            }
        }
        return shared;
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = snapshot.reader.leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    private String id(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        return ids.advanceExact(document - leaf.docBase)
                ? ids.lookupOrd(ids.ordValue()).utf8ToString()
                : "";
    }
}
