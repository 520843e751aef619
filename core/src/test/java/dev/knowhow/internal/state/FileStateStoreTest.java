package dev.knowhow.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.Knowhow;
import dev.knowhow.spi.StateStore;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.StateStoreContract;
import dev.knowhow.testkit.TestPlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStateStoreTest extends StateStoreContract {

    @TempDir
    private Path vault;

    private Path index() {
        return vault.resolve(".knowhow");
    }

    @Override
    protected StateStore open() {
        return new FileStateStore(FileStateStore.beside(index()));
    }

    @Test
    void theFolderLiesBesideTheIndexAndForItsOwnerAlone() throws IOException {
        open().replace("tokens", null, new byte[] {1});

        Path file = vault.resolve(".knowhow-state/tokens");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(vault.resolve(".knowhow-state/.gitignore")).hasContent("*");
        assertThat(index()).doesNotExist();
    }

    private Knowhow open(Path notes) {
        return Knowhow.builder()
                .notes(notes)
                .discoverNoPlugins()
                .plugin(new TestPlugin(new InMemoryNoteIndex()))
                .state(vault.resolve("elsewhere"))
                .build();
    }

    @Test
    void aRebuildOfTheIndexTouchesNoState() throws IOException {
        Path notes = Files.createDirectories(vault.resolve("notes"));
        Files.writeString(notes.resolve("kafka.md"), "# Kafka");
        try (Knowhow knowhow = open(notes)) {
            knowhow.operations().state().replace("tokens", null, new byte[] {1});
            knowhow.operations().keepGaps(true);
            knowhow.index();
        }

        try (Knowhow rebuilt = open(notes)) {
            rebuilt.index();

            assertThat(rebuilt.operations().state().read("tokens")).hasValue(new byte[] {1});
        }
        assertThat(vault.resolve("elsewhere")).isDirectoryContaining("glob:**/tokens");
        assertThat(notes.resolve(".knowhow-state")).doesNotExist();
    }

    @Test
    void readingMakesNoFolder() throws IOException {
        assertThat(open().read("tokens")).isEmpty();

        assertThat(vault).isEmptyDirectory();
    }

    @Test
    void aHalfWrittenValueOfACrashIsNotRead() throws IOException {
        open().replace("tokens", null, "one".getBytes(StandardCharsets.UTF_8));
        Files.writeString(vault.resolve(".knowhow-state/.tokens.next"), "tw");

        assertThat(open().read("tokens")).hasValue("one".getBytes(StandardCharsets.UTF_8));
        assertThat(open().replace(
                                "tokens", "one".getBytes(StandardCharsets.UTF_8), "2".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(open().read("tokens")).hasValue("2".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void twoProcessesLoseNothing() throws Exception {
        List<Process> processes =
                List.of(StateChanges.start(vault.resolve("s"), 100), StateChanges.start(vault.resolve("s"), 100));
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        StateStore store = new FileStateStore(vault.resolve("s"));
        assertThat(new String(store.read("count").orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("200");
        assertThat(store.read("lines").orElseThrow()).hasSize(200);
    }
}
