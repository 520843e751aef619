package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The libraries alone, as an experienced programmer would put them together in an afternoon: commonmark, one Lucene
 * document a note, BM25 over title, headings and body, snippets from offsets in the postings, people by the sum of
 * their notes' scores.
 */
final class Raw implements Contender {

    static final String NAME = "raw";

    private static final int VOTES = 1000;
    private static final int SNIPPET_FROM = 100_000;

    private final Path notes;
    private final Directory directory;
    private final Analyzer analyzer = RawNote.analyzer();
    private @Nullable IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    Raw(Path notes, Path index) throws IOException {
        this.notes = notes;
        this.directory = FSDirectory.open(index);
        if (!DirectoryReader.indexExists(directory)) {
            new IndexWriter(directory, new IndexWriterConfig()).close();
        }
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    @Override
    public void index() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(notes)) {
            files = all.filter(file -> file.toString().endsWith(".md")).toList();
        }
        int threads = Runtime.getRuntime().availableProcessors();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            writer.deleteAll();
            List<Future<?>> parts = new ArrayList<>();
            for (int part = 0; part < threads; part++) {
                int first = part;
                parts.add(workers.submit(() -> {
                    RawNote note = new RawNote();
                    for (int i = first; i < files.size(); i += threads) {
                        writer.addDocument(note.read(notes, files.get(i)));
                    }
                    return null;
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
            writer.commit();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        reader.close();
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** Keeps a writer open from now on, for {@link #update}. */
    void keepWriting() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        reader.close();
        reader = DirectoryReader.open(writer);
        searcher = new IndexSearcher(reader);
    }

    /** Indexes one note again and lets the next question see it, without a commit. */
    void update(Path file) throws IOException {
        IndexWriter open = Objects.requireNonNull(writer);
        open.updateDocument(new Term(RawNote.ID, notes.relativize(file).toString()), new RawNote().read(notes, file));
        DirectoryReader changed = DirectoryReader.openIfChanged(reader, open);
        if (changed != null) {
            reader.close();
            reader = changed;
            searcher = new IndexSearcher(reader);
        }
    }

    @Override
    public int search(String text) throws IOException {
        Query query = query(text);
        TopDocs top = searcher.search(query, 10);
        StoredFields stored = searcher.storedFields();
        int shown = 0;
        for (ScoreDoc hit : top.scoreDocs) {
            shown += stored.document(hit.doc, java.util.Set.of(RawNote.TITLE))
                    .get(RawNote.TITLE)
                    .length();
        }
        UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                .withMaxLength(SNIPPET_FROM)
                .build();
        for (String snippet : highlighter.highlight(RawNote.BODY, query, top, 1)) {
            shown += snippet == null ? 0 : snippet.length();
        }
        return shown;
    }

    /** The number of hits of a search that reads none of them. */
    int searchBare(String text) throws IOException {
        return searcher.search(query(text), 10).scoreDocs.length;
    }

    @Override
    public int experts(String topic) throws IOException {
        ScoreDoc[] hits = searcher.search(query(topic), VOTES).scoreDocs;
        java.util.Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
        Map<String, Float> sums = new HashMap<>();
        LeafReaderContext leaf = null;
        SortedSetDocValues authors = null;
        for (ScoreDoc hit : hits) {
            if (leaf == null
                    || authors == null
                    || hit.doc >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
                authors = leaf.reader().getSortedSetDocValues(RawNote.AUTHOR);
            }
            if (authors != null && authors.advanceExact(hit.doc - leaf.docBase)) {
                for (int i = authors.docValueCount(); i > 0; i--) {
                    sums.merge(authors.lookupOrd(authors.nextOrd()).utf8ToString(), hit.score, Float::sum);
                }
            }
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue().reversed())
                .limit(5)
                .mapToInt(person -> person.getKey().length())
                .sum();
    }

    /** The words that some notes have, but not many: in how many a word of a question stands decides what it costs. */
    List<String> words(double least, double most) throws IOException {
        var terms = org.apache.lucene.index.MultiTerms.getTerms(reader, RawNote.BODY);
        List<String> words = new ArrayList<>();
        if (terms != null) {
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                double share = (double) each.docFreq() / reader.numDocs();
                if (share >= least && share <= most) {
                    words.add(term.utf8ToString());
                }
            }
        }
        return words;
    }

    private Query query(String text) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        try (TokenStream words = analyzer.tokenStream(RawNote.BODY, text)) {
            CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                String term = word.toString();
                any.add(new BoostQuery(new TermQuery(new Term(RawNote.TITLE, term)), 3), Occur.SHOULD);
                any.add(new BoostQuery(new TermQuery(new Term(RawNote.HEADINGS, term)), 2), Occur.SHOULD);
                any.add(new TermQuery(new Term(RawNote.BODY, term)), Occur.SHOULD);
            }
            words.end();
        }
        return any.build();
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(reader, writer, directory);
    }
}
