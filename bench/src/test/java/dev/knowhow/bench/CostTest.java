package dev.knowhow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.web.Assets;
import dev.knowhow.web.Request;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebSettings;
import dev.knowhow.web.page.UrlEncoding;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Costs of an index other than time. The bounds are generous: they catch what doubles. */
class CostTest {

    private static final Path VAULT = Path.of("../examples/vault");
    private static final int NOTES = 400;

    @TempDir
    Path folder;

    private Path notes;
    private Path index;

    @BeforeEach
    void makeNotes() throws IOException {
        notes = folder.resolve("notes");
        index = folder.resolve("index");
        Corpus.make(List.of(VAULT), NOTES, 1, notes);
    }

    @Test
    void anIndexIsAtMostTwiceAsLargeAsAPlainOne() throws IOException {
        try (Plain plain = new Plain(notes, folder.resolve("plain"))) {
            plain.index();
        }
        index();

        assertThat(Folders.size(index)).isLessThan(2 * Folders.size(folder.resolve("plain")));
    }

    @Test
    void aFirstIndexWritesFewFiles() throws IOException {
        index();

        assertThat(files(".si")).as("segments").isBetween(1L, 8L);
        assertThat(files("")).isLessThan(40);
    }

    @Test
    void noSegmentIsWrittenIfNothingChanged() throws IOException {
        index();
        List<Path> before = segments();

        index();

        assertThat(segments()).isNotEmpty().isEqualTo(before);
    }

    @Test
    void anIndexedNoteAllocatesLessThanOneMebibyte() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getTotalThreadAllocatedBytes();

        index();

        assertThat((threads.getTotalThreadAllocatedBytes() - before) / NOTES).isLessThan(1 << 20);
    }

    @Test
    void aSearchAllocatesFewMebibytes() {
        try (Knowhow knowhow = Knowhow.builder().notes(notes).index(index).build()) {
            knowhow.index();
            Session session = knowhow.as(Viewer.EVERYONE);
            SearchQuery query = SearchQuery.of("how to deploy the service");
            long bare = allocated(() -> session.search(query.withoutPassages()));
            long withSnippets = allocated(() -> session.search(query));

            assertThat(bare).isLessThan(2 << 20);
            assertThat(withSnippets).isLessThan(4 << 20);
        }
    }

    @Test
    void aNotePageAllocatesFewMebibytesAndAStyleSheetIsReadOnce() {
        try (Knowhow knowhow = Knowhow.builder().notes(notes).index(index).build()) {
            knowhow.index();
            List<NoteId> ids = new ArrayList<>();
            knowhow.as(Viewer.EVERYONE).notes(note -> ids.add(note.id()));
            Web web = new Web(knowhow, WebSettings.builder().rate(0).build());

            long page = allocated(() ->
                    answered(web, "/note/" + UrlEncoding.path(ids.getFirst().path())));
            long style = allocated(() -> answered(web, "/assets/knowhow.css"));
            assertThat(page).isLessThan(12 << 20);
            assertThat(style).as("less than its content").isLessThan(Assets.read("knowhow.css").length);
        }
    }

    private static void answered(Web web, String target) {
        assertThat(web.answer(Request.get(target)).status()).isEqualTo(200);
    }

    /** The bytes that a question allocates in a warm process. */
    private static long allocated(Runnable question) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 20; i++) {
            question.run();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        question.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void index() {
        try (Knowhow knowhow = Knowhow.builder().notes(notes).index(index).build()) {
            knowhow.index();
        }
    }

    private List<Path> segments() throws IOException {
        return listed().stream()
                .filter(file -> file.getFileName().toString().matches("(_|segments).*"))
                .toList();
    }

    private long files(String ending) throws IOException {
        return listed().stream()
                .filter(file -> file.toString().endsWith(ending))
                .count();
    }

    private List<Path> listed() throws IOException {
        try (Stream<Path> all = Files.walk(index)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
