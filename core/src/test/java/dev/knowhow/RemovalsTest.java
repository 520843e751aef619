package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.TestPlugin;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is gone all at once may be a mistake: nothing is forgotten before an operator confirms it. */
class RemovalsTest {

    @TempDir
    Path folder;

    private final NoteIndex index = new InMemoryNoteIndex();
    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("vault")), index);
        vault.write("people.txt", "id=ana; consent.search=false", "id=bo");
        for (int i = 0; i < 12; i++) {
            vault.write("ana-" + i + ".md", "author: ana", "kafka").write("bo-" + i + ".md", "author: bo", "kafka");
        }
        vault.indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static List<String> found(Knowhow knowhow) {
        return knowhow.as(Viewer.EVERYONE).who("kafka").experts().stream()
                .map(expert -> expert.member().id().value())
                .toList();
    }

    private void change(String how) throws IOException {
        Path people = vault.root.resolve("people.txt");
        Files.delete(people);
        switch (how) {
            case "is empty" -> Files.writeString(people, "");
            case "is a dangling link" -> Files.createSymbolicLink(people, Path.of("nowhere"));
            case "is gone" -> assertThat(people).doesNotExist();
            default -> throw new IllegalArgumentException(how);
        }
    }

    @Test
    void aRefusalIsRememberedThoughTheIndexIsLostWhileTheFileIsGone() throws IOException {
        change("is gone");

        try (Knowhow rebuilt = Knowhow.builder()
                .notes(vault.root)
                .discoverNoPlugins()
                .plugin(new TestPlugin(new InMemoryNoteIndex()))
                .build()) {
            assertThat(rebuilt.index().problems())
                    .anySatisfy(problem ->
                            assertThat(problem.what()).contains("2 of 2 records are gone; their last content counts"));
            assertThat(found(rebuilt)).containsExactly("bo");

            rebuilt.index(Progress.NONE, Removals.ACCEPTED);
            assertThat(found(rebuilt)).hasSize(2);
        }
    }

    @Test
    void aRefusalThatTheStateFolderCannotStoreIsReported() throws IOException {
        Path state = Files.createDirectory(folder.resolve("state"));
        Files.writeString(state.resolve("people"), "a file where the folder of the copies should be");

        try (Knowhow other = Knowhow.builder()
                .notes(vault.root)
                .state(state)
                .discoverNoPlugins()
                .plugin(new TestPlugin(new InMemoryNoteIndex()))
                .build()) {
            assertThat(other.index().problems()).anySatisfy(problem -> {
                assertThat(problem.file()).isEqualTo("people.txt");
                assertThat(problem.what()).contains("cannot be stored in the state folder");
            });
            assertThat(found(other)).containsExactly("bo");

            Files.delete(state.resolve("people"));
            assertThat(other.index().problems()).isEmpty();
            assertThat(state.resolve("people/people.txt")).exists();
        }
    }

    /** Of another process; it shares the index, so that closing one closes both. */
    private Knowhow another() {
        return Knowhow.builder()
                .notes(vault.root)
                .discoverNoPlugins()
                .plugin(new TestPlugin(index))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is empty", "is a dangling link", "is gone"})
    void aRefusalHoldsThoughTheFile(String how) throws IOException {
        change(how);
        assertThat(found(vault.knowhow)).containsExactly("bo");

        assertThat(vault.indexed().problems())
                .anySatisfy(problem ->
                        assertThat(problem.what()).contains("2 of 2 records are gone", "their last content counts"));
        assertThat(found(vault.knowhow)).containsExactly("bo");
        Knowhow other = another();
        assertThat(found(other)).containsExactly("bo");
        other.index();
        assertThat(found(other)).containsExactly("bo");

        vault.knowhow.index(Progress.NONE, Removals.ACCEPTED);
        assertThat(found(vault.knowhow)).containsExactlyInAnyOrder("ana", "bo");
        vault.indexed();
        assertThat(found(vault.knowhow)).containsExactlyInAnyOrder("ana", "bo");
    }

    @Test
    void whatOneProcessConfirmsHoldsInAnother() throws IOException {
        Knowhow other = another();
        change("is empty");
        assertThat(found(other)).containsExactly("bo");
        vault.knowhow.index(Progress.NONE, Removals.ACCEPTED);
        assertThat(found(other)).containsExactlyInAnyOrder("ana", "bo");
    }

    @Test
    void aRecordThatIsTakenOutIsGone() {
        vault.write("people.txt", "id=bo").indexed();
        assertThat(found(vault.knowhow)).containsExactlyInAnyOrder("ana", "bo");
    }

    @Test
    void anEmptyVaultDeletesNothing() throws IOException {
        try (var files = Files.list(vault.root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThatThrownBy(vault::indexed)
                .hasMessageContaining("24 of 24 notes are gone")
                .hasMessageContaining("--accept-removals")
                .isInstanceOfSatisfying(
                        KnowhowException.class, e -> assertThat(e.category()).isEqualTo(Category.NOTES));
        assertThat(found(vault.knowhow)).containsExactly("bo");

        assertThat(vault.knowhow.index(Progress.NONE, Removals.ACCEPTED).deleted())
                .isEqualTo(24);
        assertThat(found(vault.knowhow)).isEmpty();
    }

    @Test
    void aVaultThatLostMostNotesDeletesNothing() throws IOException {
        for (int i = 0; i < 12; i++) {
            Files.delete(vault.root.resolve("bo-" + i + ".md"));
        }
        assertThat(vault.indexed().deleted()).isEqualTo(12); // half are left
        for (int i = 0; i < 11; i++) {
            Files.delete(vault.root.resolve("ana-" + i + ".md"));
        }
        assertThatThrownBy(vault::indexed).hasMessageContaining("11 of 12 notes are gone");
        assertThatThrownBy(() -> vault.knowhow.index(Set.of(
                        "ana-0.md",
                        "ana-1.md",
                        "ana-2.md",
                        "ana-3.md",
                        "ana-4.md",
                        "ana-5.md",
                        "ana-6.md",
                        "ana-7.md",
                        "ana-8.md",
                        "ana-9.md")))
                .hasMessageContaining("10 of 12 notes are gone");
        vault.write("ana-1.md", "author: ana", "kafka").write("ana-2.md", "author: ana", "kafka");
        assertThat(vault.indexed().deleted()).isEqualTo(9);
    }

    @Test
    void notesThatAreMovedAreNotGone() throws IOException {
        Files.createDirectory(vault.root.resolve("sub"));
        for (int i = 0; i < 12; i++) {
            Files.move(vault.root.resolve("ana-" + i + ".md"), vault.root.resolve("sub/" + i + ".md"));
            Files.move(vault.root.resolve("bo-" + i + ".md"), vault.root.resolve("sub/bo-" + i + ".md"));
        }
        assertThat(vault.indexed().deleted()).isEqualTo(24);
    }
}
