package dev.knowhow.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.spi.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderNoteSourceTest {

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private List<String> scanned() throws IOException {
        List<String> paths = new ArrayList<>();
        source().scan(stamp -> paths.add(stamp.id().path()), problems::add);
        paths.sort(null);
        return paths;
    }

    private FolderNoteSource source() {
        return new FolderNoteSource(folder.resolve("vault"));
    }

    private Path write(String path) throws IOException {
        Path file = folder.resolve("vault").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "text");
    }

    @Test
    void listsFilesWithSizeAndTime() throws IOException {
        Path file = write("a/b.md");
        List<Stamp> stamps = new ArrayList<>();
        source().scan(stamps::add, problems::add);

        assertThat(stamps)
                .containsExactly(new Stamp(
                        new NoteId("a/b.md"), 4, Files.getLastModifiedTime(file).toMillis(), ""));
        assertThat(problems).isEmpty();
    }

    @Test
    void passesOverWhatIsHidden() throws IOException {
        write("a.md");
        write(".git/b.md");
        write(".obsidian/c.md");
        write("sub/.hidden.md");
        write("node_modules/d.md");
        write("target/e.md");

        assertThat(scanned()).containsExactly("a.md", "target/e.md");
    }

    @Test
    void theFilesOfAWikiOfAzureDevOpsAreNotHidden() throws IOException {
        write(".attachments/a.md");

        assertThat(scanned()).containsExactly(".attachments/a.md");
    }

    @Test
    void readsFilesAndReportsWhichAreGone() throws IOException {
        write("a.md");

        assertThat(source().read(new NoteId("a.md"))).isEqualTo("text".getBytes(StandardCharsets.UTF_8));
        assertThat(source().file("a.md")).isPresent();
        assertThat(source().file("people.yml")).isEmpty();
        assertThatThrownBy(() -> source().read(new NoteId("b.md"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFolderThatIsGoneIsNotAnEmptyOne() throws IOException {
        Path file = write("a.md");
        Files.delete(file);
        Files.delete(folder.resolve("vault"));

        assertThatThrownBy(this::scanned).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> source().file("people.yml")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> source().read(new NoteId("a.md")))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileInPlaceOfTheFolderIsNoFolder() throws IOException {
        Files.writeString(folder.resolve("vault"), "text");

        assertThatThrownBy(this::scanned).isInstanceOf(IOException.class);
    }

    @Test
    void linksAreNotFollowedTwice() throws IOException {
        Path file = write("a.md");
        write("sub/b.md");
        link("again.md", file);
        link("other", folder.resolve("vault/sub"));

        assertThat(scanned()).containsExactly("a.md", "sub/b.md");
        assertThat(problems).isEmpty();
    }

    @Test
    void aLinkToItsOwnFolderIsReported() throws IOException {
        write("sub/a.md");
        link("sub/loop", folder.resolve("vault/sub"));
        link("self", folder.resolve("vault/self"));

        assertThat(scanned()).containsExactly("sub/a.md");
        assertThat(problems).extracting(Problem::file).containsExactlyInAnyOrder("sub/loop", "self");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
    }

    @Test
    void aLinkOutOfTheVaultIsReported() throws IOException {
        write("a.md");
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.md"), "secret");
        link("out", outside);
        link("secret.md", outside.resolve("secret.md"));

        assertThat(scanned()).containsExactly("a.md");
        assertThat(problems).extracting(Problem::file).containsExactlyInAnyOrder("out", "secret.md");
    }

    @Test
    void namesThatDifferInCaseAloneAreReported() throws IOException {
        write("note.md");
        write("Note.md");
        write("sub/x.md");
        write("Sub/x.md");
        assumeTrue(scanned().size() == 4, "this file system does not tell case apart");

        assertThat(problems)
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void aFolderThatMayNotBeReadIsReported() throws IOException {
        write("a.md");
        Path closed = write("closed/b.md").getParent();
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "root may read all");

        assertThat(scanned()).containsExactly("a.md");
        assertThat(problems).extracting(Problem::file).containsExactly("closed");
        assertThat(closed.toFile().setReadable(true)).isTrue();
    }

    @Test
    void aNameThatIsNoTextBreaksNothing() throws Exception {
        write("a.md");
        Process process = new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'bad\\377.md')\"")
                .directory(folder.resolve("vault").toFile())
                .start();
        assumeTrue(process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0, "no shell to make one");

        assertThat(scanned()).contains("a.md").hasSize(1);
        assertThat(problems)
                .hasSize(1)
                .first()
                .satisfies(problem -> assertThat(problem.remedy()).contains("UTF-8"));
    }

    @Test
    void aRootThatIsALinkIsFollowed() throws IOException {
        write("a.md");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("vault"));
        List<String> paths = new ArrayList<>();
        new FolderNoteSource(link).scan(stamp -> paths.add(stamp.id().path()), problems::add);

        assertThat(paths).containsExactly("a.md");
        assertThat(new FolderNoteSource(link).read(new NoteId("a.md"))).hasSize(4);
    }

    @Test
    void aReplacedFolderIsReported() throws Exception {
        write("a.md");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("vault"));
        for (Path root : List.of(link, folder.resolve("vault"))) {
            var heard = new LinkedBlockingQueue<String>();
            try (var ears = new FolderNoteSource(root).watch(heard::add).orElseThrow()) {
                assertThat(ears).isNotNull();
                Path moved = Files.move(root, folder.resolve("moved"));
                Files.createDirectory(root);
                assertThat(heard.poll(1, TimeUnit.MINUTES)).isEmpty();
                Files.delete(root);
                Files.move(moved, root);
            }
        }
    }

    private void link(String path, Path target) throws IOException {
        Path link = folder.resolve("vault").resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
    }
}
