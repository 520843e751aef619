package dev.knowhow.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.AttachmentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host can add a reader, and an unchanged file is not read again. */
class UnchangedTest {

    @TempDir
    Path notes;

    private final List<String> read = new CopyOnWriteArrayList<>();

    private Knowhow open() {
        return Knowhow.builder()
                .notes(notes)
                .without("attachments")
                .plugin(new KnowhowPlugin() {
                    @Override
                    public String name() {
                        return "subtitles";
                    }

                    @Override
                    public Module module() {
                        return binder ->
                                ExtensionBinder.in(binder).attachmentReader().toInstance(new Subtitles());
                    }
                })
                .build();
    }

    /** Reads the subtitles of films. */
    private final class Subtitles implements AttachmentReader {

        @Override
        public boolean accepts(String path) {
            return path.endsWith(".srt");
        }

        @Override
        public List<String> pages(String path, byte[] content) throws IOException {
            read.add(path);
            if (content.length == 0) {
                throw new IOException("it is empty");
            }
            return List.of(new String(content, StandardCharsets.UTF_8));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(notes.resolve(name), text);
        Files.setLastModifiedTime(
                notes.resolve(name), FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void anUnchangedFileIsNotReadAgainWhenItsNoteChanges() throws IOException {
        write("a.md", "# A\n\n[1](1.srt)");
        write("b.md", "# B\n\n[1](1.srt)");
        write("1.srt", "tortoise");
        try (Knowhow knowhow = open()) {
            knowhow.index();
            assertThat(read).containsExactly("1.srt");

            assertThat(knowhow.index().parsed()).isZero();
            write("a.md", "# A\n\nMore. [1](1.srt)");
            assertThat(knowhow.index().parsed()).isEqualTo(1);

            assertThat(read).containsExactly("1.srt");
            assertThat(knowhow.as(Viewer.EVERYONE).search("tortoise").total()).isEqualTo(2);
        }
    }

    @Test
    void anUnchangedFileThatCouldNotBeReadIsTriedAgainWhenItsNoteChanges() throws IOException {
        write("a.md", "# A\n\n[1](1.srt)");
        write("1.srt", "");
        try (Knowhow knowhow = open()) {
            assertThat(knowhow.index().problems()).hasSize(1);
            assertThat(knowhow.index().parsed()).isZero();
            assertThat(read).containsExactly("1.srt");

            write("a.md", "# A\n\nMore. [1](1.srt)");
            assertThat(knowhow.index().problems()).hasSize(1);

            assertThat(read).containsExactly("1.srt", "1.srt");
        }
    }

    @Test
    void aChangedFileIsReadOnceForAllItsNotes() throws IOException {
        write("a.md", "# A\n\n[1](1.srt)");
        write("b.md", "# B\n\n[1](1.srt)");
        write("c.md", "# C\n\nNothing.");
        write("1.srt", "tortoise");
        try (Knowhow knowhow = open()) {
            knowhow.index();
            write("1.srt", "hare and hounds");

            assertThat(knowhow.index().parsed()).isEqualTo(2);

            assertThat(read).containsExactly("1.srt", "1.srt");
            assertThat(knowhow.as(Viewer.EVERYONE).search("hare").total()).isEqualTo(2);
            assertThat(knowhow.as(Viewer.EVERYONE).search("tortoise").total()).isZero();
        }
    }

    @Test
    void withoutThePluginTheTextIsForgotten() throws IOException {
        write("a.md", "# A\n\n[1](1.srt)");
        write("1.srt", "tortoise");
        try (Knowhow knowhow = open()) {
            knowhow.index();
        }
        try (Knowhow plain =
                Knowhow.builder().notes(notes).without("attachments").build()) {
            plain.index();
            assertThat(plain.as(Viewer.EVERYONE).search("tortoise").total()).isZero();
        }
    }
}
