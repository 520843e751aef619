package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The plain pipeline, and the first yardstick: what a programmer would write in an afternoon to search a folder of
 * Markdown notes. Title, headings and body in English stems, the body stored with places and offsets, tags and authors.
 */
final class Plain implements Contender {

    static final String NAME = "plain";

    private static final int BUFFER_MIB = 64;

    private final Path notes;
    private final Path index;
    private @Nullable Raw asked;

    Plain(Path notes, Path index) {
        this.notes = notes;
        this.index = index;
    }

    @Override
    public void index() throws IOException {
        close();
        Folders.delete(index);
        List<Path> files;
        try (Stream<Path> all = Files.walk(notes)) {
            files = all.filter(path -> path.toString().endsWith(".md")).toList();
        }
        int threads = Runtime.getRuntime().availableProcessors();
        IndexWriterConfig settings = new IndexWriterConfig(new EnglishAnalyzer()).setRAMBufferSizeMB(BUFFER_MIB);
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, settings);
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int part = 0; part < threads; part++) {
                int first = part;
                parts.add(pool.submit(() -> {
                    PlainNote note = new PlainNote();
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
    }

    private Raw asked() throws IOException {
        Raw open = asked;
        if (open == null) {
            open = new Raw(notes, index);
            asked = open;
        }
        return open;
    }

    @Override
    public int search(String text) throws IOException {
        return asked().search(text);
    }

    @Override
    public int experts(String topic) throws IOException {
        return asked().experts(topic);
    }

    @Override
    public void close() throws IOException {
        Raw open = asked;
        asked = null;
        if (open != null) {
            open.close();
        }
    }
}
