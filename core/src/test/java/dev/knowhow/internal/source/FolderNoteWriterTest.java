package dev.knowhow.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.testkit.NoteWriterContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderNoteWriterTest extends NoteWriterContract {

    @TempDir
    private Path folder;

    private Path notes;

    @BeforeEach
    void makeFolder() throws IOException {
        notes = Files.createDirectory(folder.resolve("notes"));
    }

    @Override
    protected NoteWriter open() {
        return new FolderNoteWriter(notes);
    }

    private boolean replace(String path, String read, String content) throws IOException {
        return open().write(NoteEdit.replace(
                path,
                read.getBytes(StandardCharsets.UTF_8),
                content.getBytes(StandardCharsets.UTF_8),
                "ana",
                "a test"));
    }

    @Test
    void permissionsStayAndNothingIsLeftBeside() throws IOException {
        Path file = Files.writeString(notes.resolve("a.md"), "one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(replace("a.md", "one", "two")).isTrue();
        assertThat(replace("a.md", "one", "three")).isFalse();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        try (Stream<Path> files = Files.list(notes)) {
            assertThat(files).containsExactlyInAnyOrder(file, notes.resolve(WriteLock.FOLDER));
        }
    }

    @Test
    void theLockOfASharedFolderIsShared() throws IOException {
        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("rwxrwx---"));
        Files.writeString(notes.resolve("a.md"), "one");

        assertThat(replace("a.md", "one", "two")).isTrue();

        Path lock = notes.resolve(".knowhow-lock");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)))
                .isEqualTo("rwxrwx---");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lock.resolve("lock"))))
                .isEqualTo("rw-rw----");
        assertThat(lock.resolve(".gitignore")).hasContent("*");
    }

    @Test
    void aLinkToAFileOutsideIsNotWrittenTo() throws IOException {
        Path real = Files.writeString(folder.resolve("people.yml"), "one");
        Files.createSymbolicLink(notes.resolve("people.yml"), real);

        assertThatThrownBy(() -> replace("people.yml", "one", "two")).hasMessageContaining("not followed");
        assertThat(real).hasContent("one");
    }

    @Test
    void aLinkToAFileIsFollowedAndStaysALink() throws IOException {
        Path real = Files.writeString(notes.resolve("people-of-all.yml"), "one");
        Files.createSymbolicLink(notes.resolve("people.yml"), real);

        assertThat(replace("people.yml", "one", "two")).isTrue();

        assertThat(real).hasContent("two");
        assertThat(notes.resolve("people.yml")).isSymbolicLink();
    }

    @Test
    void aLinkedFolderThatLeadsElsewhereIsNotWrittenTo() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(notes.resolve("trends"), elsewhere);

        assertThatThrownBy(() -> open().write(NoteEdit.create("trends/2026/a.md", new byte[0], "", "")))
                .hasMessageContaining("leads out of the notes folder");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aLinkedFolderThatLeadsToAHiddenOneIsNotWrittenTo() throws IOException {
        Path hidden = Files.createDirectories(notes.resolve(".git/hooks"));
        Files.createSymbolicLink(notes.resolve("trends"), hidden);

        assertThatThrownBy(() -> open().write(NoteEdit.create("trends/post-commit", new byte[0], "", "")))
                .hasMessageContaining("link into a hidden folder");
        assertThat(hidden).isEmptyDirectory();
    }

    @Test
    void oneWriterAtATimeActsExclusively() throws Exception {
        int[] counter = {0};
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> done : threads.invokeAll(Collections.<Callable<Void>>nCopies(40, () -> {
                open().exclusively(() -> {
                    int before = counter[0];
                    assertThat(open().write(NoteEdit.create("n" + before + ".md", new byte[0], "", "")))
                            .isTrue();
                    counter[0] = before + 1;
                });
                return null;
            }))) {
                done.get();
            }
        }
        assertThat(counter[0]).isEqualTo(40);
    }
}
