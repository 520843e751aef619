package dev.knowhow.search.related;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Section;
import dev.knowhow.query.Related;
import dev.knowhow.search.analysis.Language;
import dev.knowhow.search.analysis.Stems;
import dev.knowhow.search.analysis.Weights;
import dev.knowhow.search.analysis.WordTokenizer;
import dev.knowhow.search.index.AccessFilter;
import dev.knowhow.search.index.Anchors;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.HitDocValue;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.querying.ById;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Finds related notes, by the most distinctive words, as Lucene's MoreLikeThis does, and by links. */
public final class RelatedNotes {

    /** The number of words that represent a note. */
    private static final int MAX_WORDS = 25;

    /** The number of common words shown. */
    private static final int SHOWN_WORDS = 5;

    /** The maximum number of links that count. */
    private static final int MAX_LINKS = 100;

    /**
     * A distinctive word.
     *
     * @param stem its stem
     * @param written its form in the note
     * @param count its weighted frequency
     * @param weight its tf-idf weight
     */
    private record DistinctiveWord(String stem, String written, int count, double weight) {}

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final Query visible;

    /** Prepares a search for related notes for a viewer. */
    public RelatedNotes(Snapshot snapshot, Access access) {
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher;
        this.visible = AccessFilter.toFind(snapshot.cheapest(access));
    }

    /**
     * The related notes.
     *
     * @param document the document number of the note
     * @param note the note
     * @param limit the maximum number
     */
    public List<Related> to(int document, Note note, int limit) throws IOException {
        List<DistinctiveWord> words = words(note);
        Set<String> linkingHere = linkingTo(document);
        Map<String, Integer> linkedHere =
                having(new TermQuery(new Term(Fields.LINKED_FROM, note.id().path())));
        Map<String, Set<NoteId>> sharing = sharing(note.id(), linkedHere);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Query alike = alike(words);
        double self = score(alike, document);
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
        ScoreDoc[] found = searcher.search(query, limit, ById.BEST_FIRST).scoreDocs;
        Map<Integer, Note> heads = HitDocValue.of(snapshot.reader, found);
        SharedWords shared = new SharedWords(words, document, found);
        for (ScoreDoc hit : found) {
            Deadline.check();
            Note other = Objects.requireNonNull(heads.get(hit.doc));
            String id = other.id().path();
            related.add(new Related(
                    other.id(),
                    other.title(),
                    ((Number) ((FieldDoc) hit).fields[0]).floatValue(),
                    shared.with(hit.doc),
                    linkingHere.contains(id),
                    linkedHere.containsKey(id),
                    List.copyOf(sharing.getOrDefault(id, Set.of()))));
        }
        return related;
    }

    /** The distinctive words: frequent in the note, rare in others, but not unique to it. */
    private List<DistinctiveWord> words(Note note) throws IOException {
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
        List<DistinctiveWord> telling = new ArrayList<>();
        for (Map.Entry<String, String> word : written.entrySet()) {
            String stem = word.getKey();
            if (isDistinctive(stem, word.getValue())) {
                int count = counts.getOrDefault(stem, 0);
                double weight = Math.log(1 + count) * snapshot.lexicon.weight(Fields.WORDS, Set.of(stem));
                telling.add(new DistinctiveWord(stem, word.getValue(), count, weight));
            }
        }
        telling.sort(
                Comparator.comparingDouble(DistinctiveWord::weight).reversed().thenComparing(DistinctiveWord::stem));
        return telling.stream().limit(MAX_WORDS).toList();
    }

    private boolean isDistinctive(String stem, String written) throws IOException {
        return written.length() > 1
                && !Character.isDigit(stem.charAt(0))
                && !snapshot.lexicon.isStopWord(written)
                && snapshot.lexicon.isShared(stem);
    }

    private static void count(
            String text, int weight, Stems stems, Map<String, Integer> counts, Map<String, String> written) {
        WordTokenizer.ofNote(text, (term, position, start, end) -> {
            String stem = stems.stem(term);
            if (!stem.equals(Stems.STOP)) {
                counts.merge(stem, weight, Integer::sum);
                written.computeIfAbsent(stem, any -> term.toString());
            }
        });
    }

    private static Query alike(List<DistinctiveWord> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        double most = words.isEmpty() ? 1 : words.getFirst().weight();
        for (DistinctiveWord word : words) {
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

    /** The backlinks. */
    private Set<String> linkingTo(int document) throws IOException {
        Document stored = searcher.storedFields().document(document, Set.of(Fields.ANCHORS));
        Set<String> from = new LinkedHashSet<>();
        Anchors.of(stored).forEach(anchor -> from.add(anchor.from().path()));
        return from;
    }

    /** The matching visible notes, by id. */
    private Map<String, Integer> having(Query query) throws IOException {
        Query both = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        Map<String, Integer> documents = new TreeMap<>();
        for (ScoreDoc hit : searcher.search(both, MAX_LINKS, new Sort(ById.FIELD)).scoreDocs) {
            documents.put(id(hit.doc), hit.doc);
        }
        return documents;
    }

    /** The notes that share link targets with this one, except for very popular targets. */
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

    /** The score of a document; 0 if it does not match. */
    private double score(Query query, int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        Scorer scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1)
                .scorer(leaf);
        int in = document - leaf.docBase;
        return scorer != null && scorer.iterator().advance(in) == in ? scorer.score() : 0;
    }

    /** The rare words that a note shares with its related notes. The postings of each word are read once. */
    private final class SharedWords {

        /** A word, the related notes with it, and the notes that are named after it. */
        private record Word(DistinctiveWord word, Set<Integer> having, Set<Integer> named) {}

        private final List<Word> rare = new ArrayList<>();
        private final int self;

        SharedWords(List<DistinctiveWord> words, int self, ScoreDoc[] related) throws IOException {
            this.self = self;
            int[] others =
                    Arrays.stream(related).mapToInt(hit -> hit.doc).sorted().toArray();
            int[] all = IntStream.concat(IntStream.of(self), Arrays.stream(others))
                    .sorted()
                    .toArray();
            for (DistinctiveWord word : words) {
                if (snapshot.lexicon.isRare(word.stem())) {
                    Set<Integer> having = among(others, new Term(Fields.WORDS, word.stem()));
                    Set<Integer> named = having.isEmpty() ? Set.of() : among(all, new Term(Fields.NAMES, word.stem()));
                    rare.add(new Word(word, having, named));
                }
            }
        }

        /**
         * The rare words of both notes, the most distinctive first: in both names, in one name, repeated in the note.
         * Words mentioned once are used only if there are no others.
         */
        List<String> with(int other) {
            List<String> inBothNames = new ArrayList<>();
            List<String> inNames = new ArrayList<>();
            List<String> repeated = new ArrayList<>();
            List<String> inPassing = new ArrayList<>();
            for (Word word : rare) {
                if (word.having().contains(other)) {
                    boolean here = word.named().contains(self);
                    boolean there = word.named().contains(other);
                    List<String> alike = here && there
                            ? inBothNames
                            : here || there ? inNames : word.word().count() > 1 ? repeated : inPassing;
                    alike.add(word.word().written());
                }
            }
            List<String> shared = Stream.of(inBothNames, inNames, repeated)
                    .flatMap(List::stream)
                    .limit(SHOWN_WORDS)
                    .toList();
            return shared.isEmpty() ? inPassing.stream().limit(SHOWN_WORDS).toList() : shared;
        }
    }

    /** The documents with a term among some, which are in rising order. */
    private Set<Integer> among(int[] documents, Term term) throws IOException {
        Set<Integer> having = new HashSet<>();
        LeafReaderContext current = null;
        PostingsEnum postings = null;
        for (int document : documents) {
            LeafReaderContext leaf = leaf(document);
            if (leaf != current) {
                current = leaf;
                postings = leaf.reader().postings(term, PostingsEnum.NONE);
            }
            int in = document - leaf.docBase;
            if (postings != null && (postings.docID() == in || (postings.docID() < in && postings.advance(in) == in))) {
                having.add(document);
            }
        }
        return having;
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
