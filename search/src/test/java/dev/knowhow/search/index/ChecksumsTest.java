package dev.knowhow.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {

    @TempDir
    Path folder;

    private Directory directory;
    private Checksums checksums;

    @BeforeEach
    void fill() throws IOException {
        directory = FSDirectory.open(folder);
        checksums = new Checksums(folder);
        write("first");
    }

    @AfterEach
    void close() throws IOException {
        directory.close();
    }

    @Test
    void questionsDoNotWaitForAVerificationOfAllFiles() throws Exception {
        checksums.verify(directory);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Directory slow = beforeEachFile(() -> {
            reading.countDown();
            await(goOn);
        });
        ExecutorService threads =
                Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
        try {
            Future<Long> all = threads.submit(() -> checksums.verifyAll(slow));
            await(reading);
            Future<?> question = threads.submit(() -> {
                checksums.verify(directory);
                return true;
            });
            assertThatCode(() -> question.get(1, TimeUnit.MINUTES)).doesNotThrowAnyException();
            assertThat(all).isNotDone();

            goOn.countDown();
            assertThat(all.get()).isPositive();
        } finally {
            goOn.countDown();
            threads.shutdown();
        }
    }

    @Test
    void aCommitThatIsReplacedWhileItIsReadIsNotDamaged() throws IOException {
        boolean[] replaced = {false};
        Directory changing = beforeEachFile(() -> {
            if (!replaced[0]) {
                replaced[0] = true;
                write("second");
            }
        });

        assertThat(checksums.verifyAll(changing)).isPositive();
        assertThat(replaced[0]).isTrue();
    }

    @Test
    void aMissingFileIsNoticed() throws IOException {
        Files.delete(data());

        assertThatThrownBy(() -> checksums.verifyAll(directory)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> checksums.verify(directory)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aDamagedFileStaysDamagedUntilItIsReplaced() throws IOException {
        checksums.verify(directory);
        FileTime modified = Files.getLastModifiedTime(data());
        byte[] content = Files.readAllBytes(data());
        byte[] flipped = content.clone();
        flipped[content.length / 2] ^= 4;
        Files.write(data(), flipped);
        Files.setLastModifiedTime(data(), modified);
        assertThatThrownBy(() -> checksums.verifyAll(directory)).isInstanceOf(CorruptIndexException.class);

        assertThatThrownBy(() -> checksums.verify(directory)).isInstanceOf(CorruptIndexException.class);
        assertThatThrownBy(() -> checksums.verify(directory)).isInstanceOf(CorruptIndexException.class);

        Files.write(data(), content);
        assertThatCode(() -> checksums.verify(directory)).doesNotThrowAnyException();
    }

    private void write(String word) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Document document = new Document();
            document.add(new StringField("word", word, Field.Store.YES));
            writer.addDocument(document);
        }
    }

    private Path data() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What happens before a file is opened. */
    private interface Event {
        void run() throws IOException;
    }

    private Directory beforeEachFile(Event event) {
        return new FilterDirectory(directory) {
            @Override
            public IndexInput openInput(String name, IOContext context) throws IOException {
                event.run();
                return super.openInput(name, context);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
