package dev.knowhow.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.TestPlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/extending.md work together. */
class WikiPluginTest {

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aNoteThatIsWrittenToTheWikiIsFoundWithWhatThePluginKnows() throws IOException {
        Map<String, WikiPage> pages = new HashMap<>(Map.of(
                "wiki.conf", new WikiPage(bytes("/pages"), 1),
                "people.csv", new WikiPage(bytes("ana,Ana Lima,Data"), 1)));
        Map<String, byte[]> state = new HashMap<>();
        try (Knowhow knowhow = Knowhow.builder()
                .discoverNoPlugins()
                .plugin(new TestPlugin(new InMemoryNoteIndex()))
                .plugin(new WikiPlugin(pages, state))
                .index(folder.resolve("index"))
                .build()) {
            NoteEdit edit =
                    NoteEdit.create("kafka.md", bytes("title: Kafka\ndate: 2026-01-01\n\nPartitions."), "ana", "new");
            assertThat(knowhow.operations().writer().write(edit)).isTrue();
            knowhow.operations().keepGaps(true);
            knowhow.index();

            Note note = knowhow.as(Viewer.EVERYONE).note(new NoteId("kafka.md")).orElseThrow();
            assertThat(knowhow.operations().people().resolve("Ana Lima").team()).isEqualTo("Data");
            assertThat(note.permalinks()).containsExactly("/pages/kafka");
            assertThat(note.reviewBy()).isEqualTo(LocalDate.of(2027, 1, 1));
            assertThat(knowhow.as(Viewer.EVERYONE).search("partitions").total()).isEqualTo(1);
        }
        assertThat(state).isNotEmpty();
    }
}
