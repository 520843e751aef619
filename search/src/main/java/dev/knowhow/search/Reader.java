package dev.knowhow.search;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Keyword;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Related;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Siblings;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.analysis.TopicStems;
import dev.knowhow.search.completing.Completer;
import dev.knowhow.search.index.AccessFilter;
import dev.knowhow.search.index.DocumentValues;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.HitDocValue;
import dev.knowhow.search.index.PeopleDocValue;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.people.BestNotes;
import dev.knowhow.search.people.Coverage;
import dev.knowhow.search.people.VoteReader;
import dev.knowhow.search.querying.AllNotes;
import dev.knowhow.search.querying.FolderNotes;
import dev.knowhow.search.querying.ParsedQuery;
import dev.knowhow.search.querying.Passages;
import dev.knowhow.search.querying.ScoreParts;
import dev.knowhow.search.querying.Scoring;
import dev.knowhow.search.querying.Search;
import dev.knowhow.search.related.Keywords;
import dev.knowhow.search.related.PeriodNotes;
import dev.knowhow.search.related.RelatedNotes;
import dev.knowhow.search.related.TopicCounter;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.BaselineSearch.Baseline;
import dev.knowhow.spi.IndexStatus;
import dev.knowhow.spi.Periods;
import dev.knowhow.spi.TopicCounts;
import dev.knowhow.spi.Votes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Answers queries from one snapshot. */
final class Reader {

    private final Snapshot snapshot;
    private final IndexSearcher searcher;

    Reader(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher;
    }

    IndexStatus status(String place) throws IOException {
        return new IndexStatus(
                true,
                Math.toIntExact(snapshot.findable(Access.ALL)),
                snapshot.bytes(),
                snapshot.asOf(),
                snapshot.source(),
                place);
    }

    private Searched searched(Access access) {
        return new Searched(snapshot.findable(access), snapshot.asOf());
    }

    SearchResults search(SearchQuery query, Vocabulary vocabulary, Access access) throws IOException {
        return new Search(snapshot, query, vocabulary, access).results(searched(access));
    }

    Votes votes(String topic, Vocabulary vocabulary, Access access, int limit) throws IOException {
        ParsedQuery question = ParsedQuery.of(topic, snapshot.lexicon);
        Scoring scoring = Scoring.ofTopic(question, topic, vocabulary, snapshot.lexicon);
        Coverage coverage = new Coverage(question, topic, vocabulary, snapshot);
        return votes(snapshot.topicSearcher, scoring.sum(), coverage, access, limit);
    }

    Votes votes(String topic, Vocabulary vocabulary, Access access, Baseline baseline, int limit) throws IOException {
        ParsedQuery question = ParsedQuery.of(topic, snapshot.lexicon);
        Query words = Scoring.ofWords(question).sum();
        Coverage coverage = new Coverage(question, topic, vocabulary, snapshot);
        return votes(snapshot.searcher(baseline), words, coverage, access, limit);
    }

    private Votes votes(IndexSearcher scorer, Query scored, Coverage coverage, Access access, int limit)
            throws IOException {
        ScoreDoc[] hits = BestNotes.of(scorer, snapshot.restricted(scored, access), limit);
        return new Votes(new VoteReader(snapshot, coverage).best(hits, limit), snapshot.open(), searched(access));
    }

    Map<NoteId, List<ScorePart>> bearing(String topic, Vocabulary vocabulary, Collection<NoteId> notes, Access access)
            throws IOException {
        ParsedQuery question = ParsedQuery.of(topic, snapshot.lexicon);
        Scoring scoring = Scoring.ofTopic(question, topic, vocabulary, snapshot.lexicon);
        ScoreDoc[] found = found(notes, access);
        ScoreParts parts = new ScoreParts(scoring, found, snapshot.topicSearcher);
        Map<NoteId, List<ScorePart>> bearing = new HashMap<>();
        PeopleDocValue.ids(snapshot.reader, found).forEach((document, id) -> bearing.put(id, parts.of(document)));
        return bearing;
    }

    private ScoreDoc[] found(Collection<NoteId> notes, Access access) throws IOException {
        Query which = new BooleanQuery.Builder()
                .add(withIds(notes), Occur.FILTER)
                .add(toFind(access), Occur.FILTER)
                .build();
        return searcher.search(which, Math.max(1, notes.size())).scoreDocs;
    }

    Map<NoteId, Passage> passages(String text, Vocabulary vocabulary, Collection<NoteId> notes, Access access)
            throws IOException {
        ParsedQuery question = ParsedQuery.of(text, snapshot.lexicon);
        Map<Integer, Note> read = new HashMap<>();
        for (ScoreDoc found : found(notes, access)) {
            read.put(found.doc, snapshot.note(found.doc));
        }
        Map<Integer, Passage> passages = new Passages(question, text, vocabulary, snapshot).of(read);
        Map<NoteId, Passage> found = new HashMap<>();
        read.forEach((document, note) -> found.put(note.id(), passages.get(document)));
        return found;
    }

    List<Related> related(NoteId id, Access access, int limit) throws IOException {
        ScoreDoc[] found = find(id, toRead(access));
        return found.length == 0
                ? List.of()
                : new RelatedNotes(snapshot, access).to(found[0].doc, snapshot.note(found[0].doc), limit);
    }

    List<Completion> complete(String typed, Access access, int limit) throws IOException {
        return new Completer(snapshot, typed, access, limit).complete();
    }

    Optional<Note> note(NoteId id, Access access) throws IOException {
        return read(id, toRead(access));
    }

    private Optional<Note> read(NoteId id, Query access) throws IOException {
        ScoreDoc[] found = find(id, access);
        return found.length == 0 ? Optional.empty() : Optional.of(snapshot.note(found[0].doc));
    }

    Optional<String> hash(NoteId id, Access access) throws IOException {
        return DocumentValues.of(snapshot.reader, find(id, toRead(access)), Fields.HASH, BytesRef::utf8ToString)
                .values()
                .stream()
                .findFirst();
    }

    private ScoreDoc[] find(NoteId id, Query access) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.ID, id.path())), Occur.FILTER)
                .add(access, Occur.FILTER)
                .build();
        return searcher.search(query, 1).scoreDocs;
    }

    private Query toRead(Access access) {
        return AccessFilter.toRead(snapshot.cheapest(access));
    }

    private Query toFind(Access access) {
        return AccessFilter.toFind(snapshot.cheapest(access));
    }

    private static Query withIds(Collection<NoteId> notes) {
        return new TermInSetQuery(
                Fields.ID, notes.stream().map(id -> new BytesRef(id.path())).toList());
    }

    Siblings siblings(NoteId id, Access access) throws IOException {
        return FolderNotes.siblings(snapshot, id, access);
    }

    List<Note> notesOf(Set<String> names, Access access) throws IOException {
        return having(Fields.PEOPLE, names, toFind(access));
    }

    List<Note> heads(Collection<NoteId> notes, Access access) throws IOException {
        return heads(found(notes, access));
    }

    List<Note> headsOf(Set<String> names, Access access) throws IOException {
        return heads(Fields.PEOPLE, names, toFind(access));
    }

    List<Note> namedBy(Collection<String> keys, Access access) throws IOException {
        return heads(Fields.LINK_NAMES, keys, toRead(access));
    }

    private List<Note> heads(String field, Collection<String> values, Query access) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(anyOf(field, values), Occur.FILTER)
                .add(access, Occur.FILTER)
                .build();
        return heads(AllNotes.of(searcher, query));
    }

    private List<Note> heads(ScoreDoc[] found) throws IOException {
        return HitDocValue.of(snapshot.reader, found).values().stream()
                .sorted(Comparator.comparing(Note::id))
                .toList();
    }

    /** The notes with any of the values in a field, ordered by id. */
    List<Note> having(String field, Collection<String> values, Query access) throws IOException {
        return all(anyOf(field, values), access);
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    List<Keyword> keywords(Map<NoteId, Double> parts, Vocabulary vocabulary, Access access, int words)
            throws IOException {
        return snapshot.keywordCache.of(parts, vocabulary, access, words, () -> {
            List<Note> notes = all(withIds(parts.keySet()), toFind(access));
            return new Keywords(snapshot, vocabulary, notes, parts).best(words);
        });
    }

    Optional<LocalDate> newestDay(LocalDate until, Access access) throws IOException {
        return PeriodNotes.newestDay(snapshot, until, access);
    }

    TopicCounts topicCounts(Periods periods, Vocabulary vocabulary, Access access, TopicCounts.Test test)
            throws IOException {
        return new TopicCounter(snapshot, vocabulary, new PeriodNotes(snapshot, periods, access)).counts(test);
    }

    dev.knowhow.text.Stems stems(String topic) {
        return TopicStems.of(topic, snapshot.lexicon::common);
    }

    /** The notes that the viewer may find, ordered by id. */
    NoteCursor notes(Access access) throws IOException {
        return new NoteCursor(allNotes(access), searcher.storedFields());
    }

    List<NoteId> ids(Access access) throws IOException {
        return PeopleDocValue.ids(snapshot.reader, allNotes(access)).values().stream()
                .sorted()
                .toList();
    }

    private ScoreDoc[] allNotes(Access access) throws IOException {
        return found(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_NOTE)), toFind(access));
    }

    private List<Note> all(Query query, Query filter) throws IOException {
        List<Note> notes = new ArrayList<>();
        NoteCursor cursor = new NoteCursor(found(query, filter), searcher.storedFields());
        while (cursor.hasNext()) {
            notes.add(cursor.next());
        }
        return notes;
    }

    private ScoreDoc[] found(Query query, Query filter) throws IOException {
        Query both = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(filter, Occur.FILTER)
                .build();
        return AllNotes.of(searcher, both);
    }

    Collection<String> names() throws IOException {
        return snapshot.names();
    }

    /** A query without scores, for lookups. */
    private static Query unscored(String field, String value) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
    }

    List<Problem> rejected() throws IOException {
        Map<NoteId, Problem> problems = new TreeMap<>();
        StoredFields stored = searcher.storedFields();
        Query rejected = unscored(Fields.TYPE, Fields.TYPE_REJECTED);
        for (ScoreDoc hit : searcher.search(rejected, Math.max(1, searcher.count(rejected))).scoreDocs) {
            Note carrier = Snapshot.note(stored, hit.doc);
            problems.put(carrier.id(), carrier.problems().getFirst());
        }
        return List.copyOf(problems.values());
    }

    Optional<byte[]> kept(String name) {
        try {
            Query query = unscored(Fields.KEPT, name);
            ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
            if (found.length == 0) {
                return Optional.empty();
            }
            BytesRef content = searcher.storedFields().document(found[0].doc).getBinaryValue(Fields.CONTENT);
            return Optional.of(Arrays.copyOfRange(content.bytes, content.offset, content.offset + content.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
