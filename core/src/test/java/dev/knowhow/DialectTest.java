package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.NoteFolder;
import dev.knowhow.testkit.TestPlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dialect of a plugin, and ignored notes. */
class DialectTest {

    @TempDir
    Path folder;

    private NoteFolder notes;
    private InMemoryNoteIndex index;
    private Knowhow knowhow;

    /** Gives notes the addresses {@code /prefix/name}, with the prefix in its marker, and leaves {@code old/} out. */
    private record Shelf() implements Dialect {

        @Override
        public String name() {
            return "shelf";
        }

        @Override
        public Set<String> markers() {
            return Set.of("shelf.txt", "board.txt", ".shelf/config");
        }

        @Override
        public Set<String> innerMarkers() {
            return Set.of("board.txt");
        }

        @Override
        public Conventions conventions(Dialect.Files files) throws IOException {
            Optional<byte[]> config = files.read("shelf.txt");
            String prefix = new String(config.orElse(new byte[0]), StandardCharsets.UTF_8).strip();
            if (prefix.equals("broken")) {
                throw new IOException("it says broken");
            }
            return new Conventions() {
                @Override
                public List<String> addresses(NoteId id, Note note) {
                    return List.of("/" + prefix + "/" + id.baseName().toUpperCase(Locale.ROOT));
                }

                @Override
                public List<String> ignored() {
                    return List.of("old/");
                }
            };
        }
    }

    private static final class ShelfPlugin implements KnowhowPlugin {

        @Override
        public String name() {
            return "shelf";
        }

        @Override
        public com.google.inject.Module module() {
            return binder -> ExtensionBinder.in(binder).dialect().toInstance(new Shelf());
        }
    }

    @BeforeEach
    void open() throws IOException {
        Path root = Files.createDirectory(folder.resolve("notes"));
        notes = new NoteFolder(root);
        index = new InMemoryNoteIndex();
        knowhow = Knowhow.builder()
                .notes(root)
                .discoverNoPlugins()
                .plugin(new TestPlugin(index))
                .plugin(new ShelfPlugin())
                .build();
    }

    @AfterEach
    void close() {
        knowhow.close();
    }

    private List<String> addresses(String note) {
        return knowhow.as(Viewer.OPERATOR).note(new NoteId(note)).orElseThrow().permalinks();
    }

    private boolean has(String note) {
        return knowhow.as(Viewer.OPERATOR).note(new NoteId(note)).isPresent();
    }

    @Test
    void itAppliesToTheFolderOfItsMarkerAndTheNearestCounts() {
        notes.write("shelf.txt", "top");
        notes.write("docs/shelf.txt", "docs");
        notes.write("a.md", "x");
        notes.write("docs/sub/b.md", "x");
        knowhow.index();

        assertThat(addresses("a.md")).containsExactly("/top/A");
        assertThat(addresses("docs/sub/b.md")).containsExactly("/docs/B");
    }

    @Test
    void anInnerMarkerCountsOnlyOutsideOfAVault() {
        notes.write("lib/shelf.txt", "lib");
        notes.write("lib/a/board.txt", "");
        notes.write("lib/a/b.md", "x");
        notes.write("c/board.txt", "");
        notes.write("c/d.md", "x");
        knowhow.index();

        assertThat(addresses("lib/a/b.md")).containsExactly("/lib/B");
        assertThat(addresses("c/d.md")).containsExactly("//D");
    }

    @Test
    void withoutAMarkerItDoesNotApply() {
        notes.write("docs/shelf.txt", "docs");
        notes.write("a.md", "x");
        knowhow.index();

        assertThat(addresses("a.md")).isEmpty();
    }

    @Test
    void aHiddenMarkerMarksTheRoot() {
        notes.write(".shelf/config", "");
        notes.write("a/b.md", "x");
        knowhow.index();

        assertThat(addresses("a/b.md")).containsExactly("//B");
    }

    @Test
    void aChangedOrNewMarkerReadsAllNotesAnew() {
        notes.write("a.md", "x");
        knowhow.index();
        assertThat(addresses("a.md")).isEmpty();

        notes.write("shelf.txt", "one");
        knowhow.index(Set.of("shelf.txt"));
        assertThat(addresses("a.md")).containsExactly("/one/A");

        notes.write("shelf.txt", "two!");
        knowhow.index();
        assertThat(addresses("a.md")).containsExactly("/two!/A");

        notes.delete("shelf.txt");
        knowhow.index();
        assertThat(addresses("a.md")).isEmpty();
    }

    @Test
    void linksLeadToItsAddresses() {
        notes.write("shelf.txt", "s");
        notes.write("b.md", "x");
        notes.write("a.md", "[b](/s/B)");
        knowhow.index();

        assertThat(knowhow.as(Viewer.OPERATOR).backlinks(new NoteId("b.md"), 0, 10))
                .extracting(link -> link.from().path())
                .containsExactly("a.md");
    }

    @Test
    void aBrokenConfigurationIsAProblemAndTheNotesAreReadWithoutIt() {
        notes.write("shelf.txt", "broken");
        notes.write("a.md", "x");

        assertThat(knowhow.index().problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.contains("it says broken"));
        assertThat(addresses("a.md")).isEmpty();
    }

    @Test
    void whatADialectLeavesOutCanBeTakenBack() {
        notes.write("docs/shelf.txt", "s");
        notes.write("docs/old/a.md", "x");
        notes.write("docs/new/a.md", "x");
        knowhow.index();
        assertThat(has("docs/old/a.md")).isFalse();
        assertThat(has("docs/new/a.md")).isTrue();

        notes.write(".knowhowignore", "!docs/old/\n");
        knowhow.index();
        assertThat(has("docs/old/a.md")).isTrue();
    }

    @Test
    void patternsLeaveNotesOutOfTheIndexAndProblemsOutOfTheCheck() {
        notes.write("a.md", "author: ana\n[[archive/gone]]\n[old](archive/old.md)");
        notes.write("archive/old.md", "author: ana\n[[nowhere]]");
        notes.write("wip/b.md", "author: ana\n[[nowhere]]");
        knowhow.index();
        assertThat(knowhow.operations().check().problems())
                .extracting(Problem::file)
                .containsExactly("a.md", "archive/old.md", "wip/b.md");

        notes.write(".knowhowignore", "# old things\narchive/\n\n[check]\nwip/\n");
        knowhow.index(Set.of(".knowhowignore"));

        assertThat(has("archive/old.md")).isFalse();
        assertThat(has("wip/b.md")).isTrue();
        assertThat(knowhow.operations().check().problems())
                .extracting(problem -> problem.file() + " " + problem.what())
                .containsExactly("a.md the link to 'archive/gone' leads nowhere");
    }
}
