package dev.knowhow.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitEnricherTest {

    private static final String FOUR = "one two three four\n";
    private static final String EIGHT = FOUR + "five six seven eight\n";

    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void begin() throws IOException {
        repo = new Repo(folder);
    }

    @AfterEach
    void end() {
        repo.close();
    }

    @Test
    void wordsBelongToWhoBroughtThem() throws Exception {
        repo.commit("Ada", "a", "note.md", FOUR);
        repo.commit("Ben", "b", "note.md", EIGHT);

        assertThat(repo.shares("note.md")).containsExactly("Ada 50 author", "Ben 50 author");
    }

    @Test
    void correctingAWordDoesNotMakeAnAuthor() throws Exception {
        String paragraph = "the quick brown fox jumps over the lazy dog and runs away from it all day long today ";
        repo.commit("Ada", "a", "note.md", paragraph + "teh end\n");
        repo.commit("Ben", "b", "note.md", paragraph + "the end of it\n");

        assertThat(repo.shares("note.md")).containsExactly("Ada 82 author", "Ben 18 editor");
    }

    @Test
    void aTouchIsNoPart() throws Exception {
        String text = "word another third fourth fifth\n".repeat(30);
        repo.commit("Ada", "a", "note.md", text);
        repo.commit("Ben", "b", "note.md", text + "bye\n");

        assertThat(repo.shares("note.md")).containsExactly("Ada 100 author");
    }

    @Test
    void whatOnlyMovesStaysItsAuthors() throws Exception {
        repo.commit("Ada", "a", "old/note.md", EIGHT);
        repo.commit("Ben", "b", "old/note.md", null, "new/name.md", EIGHT + "nine ten eleven twelve\n");

        assertThat(repo.shares("new/name.md")).containsExactly("Ada 67 author", "Ben 33 author");
        assertThat(repo.enrich(Note.builder("new/name.md").build()).created()).isEqualTo("2024-01-01");
        assertThat(repo.enrich(Note.builder("new/name.md").build()).updated()).isEqualTo("2024-01-02");
    }

    @Test
    void spaceIsNobodysWork() throws Exception {
        repo.commit("Ada", "a", "note.md", EIGHT);
        repo.commit("Ben", "b", "note.md", "\n\n  " + EIGHT.replace(" ", "   "));

        assertThat(repo.shares("note.md")).containsExactly("Ada 100 author");
        assertThat(repo.enrich(Note.builder("note.md").build()).updated()).isEqualTo("2024-01-01");
    }

    @Test
    void anAuthorCountsAsMuchAsAllCoAuthors() throws Exception {
        repo.commit("Ada", """
                a

                Co-authored-by: Ben <ben@example.org>
                Co-authored-by: Cem <cem@example.org>
                """, "note.md", FOUR);

        assertThat(repo.shares("note.md")).containsExactly("Ada 50 author", "Ben 25 author", "Cem 25 author");
    }

    @Test
    void coAuthorsOfABotShareEqually() throws Exception {
        repo.commit("helper[bot]", """
                a

                Co-authored-by: Ben <ben@example.org>
                Co-authored-by: Cem <cem@example.org>
                """, "note.md", FOUR);

        assertThat(repo.shares("note.md")).containsExactly("Ben 50 author", "Cem 50 author");
    }

    @Test
    void anAuthorAndACoAuthorShareEqually() throws Exception {
        repo.commit("Ada", """
                a

                Co-authored-by: Ben <ben@example.org>
                co-authored-by: Ada <ada@example.org>
                Co-Authored-By: helper[bot] <bot@example.org>
                """, "note.md", FOUR);

        assertThat(repo.shares("note.md")).containsExactly("Ada 50 author", "Ben 50 author");
    }

    @Test
    void theMailmapJoinsNames() throws Exception {
        repo.commit("Ada", "a", "note.md", FOUR);
        repo.commit("ada at home", "b", "note.md", EIGHT);
        assertThat(repo.shares("note.md")).hasSize(2);

        repo.file(".mailmap", """
                # us
                Ada Lovelace <ada@example.org>
                Ada Lovelace <ada@example.org> ada at home <ada.at.home@example.org>
                """);

        assertThat(repo.prepare().changed()).containsExactly(new NoteId("note.md"));
        assertThat(repo.shares("note.md")).containsExactly("Ada Lovelace 100 author");
    }

    @Test
    void listedCommitsArePassedThrough() throws Exception {
        repo.commit("Ada", "a", "note.md", EIGHT);
        ObjectId shouted = repo.commit("Ben", "b", "note.md", EIGHT.toUpperCase(Locale.ROOT));
        assertThat(repo.shares("note.md")).containsExactly("Ben 100 author");

        repo.file(".git-blame-ignore-revs", "# shouting\n" + shouted.name() + " # all of it\nabc\n");

        assertThat(repo.problems()).extracting(Problem::line).containsExactly(3);
        assertThat(repo.shares("note.md")).containsExactly("Ada 100 author");
    }

    @Test
    void botsBringNothing() throws Exception {
        repo.settings(new GitSettings(50, 0.02, 0.25, List.of("*@ci.example")));
        repo.commit("renovate[bot]", "bump", "note.md", FOUR);
        repo.commit("Ben", "b", "note.md", EIGHT);

        assertThat(repo.shares("note.md")).containsExactly("Ben 100 author");
    }

    @Test
    void aBulkCommitThatRewritesBringsNothing() throws Exception {
        repo.settings(new GitSettings(2, 0.02, 0.25, List.of()));
        repo.commit("Ada", "a", "a.md", FOUR, "b.md", FOUR + "b\n");
        repo.commit("Ada", "c", "c.md", FOUR + "c\n");
        repo.commit("Ben", "licence", "a.md", EIGHT, "b.md", EIGHT + "b\n", "c.md", EIGHT + "c\n");

        assertThat(repo.shares("a.md")).containsExactly("Ada 100 author");
        assertThat(repo.shares("c.md")).containsExactly("Ada 100 author");
    }

    @Test
    void aNoteWhoseTextIsNewInABulkCommitCountsForItsAuthor() throws Exception {
        repo.settings(new GitSettings(2, 0.02, 0.25, List.of()));
        repo.commit("Ada", "a", "a.md", FOUR + "a\n", "b.md", FOUR + "b\n");
        repo.commit("Ben", "new", "a.md", EIGHT, "b.md", EIGHT, "c.md", "nine ten eleven twelve\n");

        assertThat(repo.shares("a.md")).containsExactly("Ada 100 author");
        assertThat(repo.shares("c.md")).containsExactly("Ben 100 author");
        assertThat(repo.enrich(Note.builder("c.md").build()).created()).isEqualTo("2024-01-02");
    }

    @Test
    void theFirstCommitOfManyNotesCountsForItsAuthor() throws Exception {
        repo.settings(new GitSettings(2, 0.02, 0.25, List.of()));
        repo.commit("Ada", "begin", "a.md", FOUR, "b.md", FOUR + "b\n", "c.md", FOUR + "c\n");

        assertThat(repo.shares("a.md")).containsExactly("Ada 100 author");
    }

    @Test
    void aBulkCommitThatMovesOrConvertsPagesIsNobodysWork() throws Exception {
        repo.settings(new GitSettings(1, 0.02, 0.25, List.of()));
        String page = EIGHT + "nine ten eleven twelve\n";
        repo.commit("Ada", "a", "a.rst", page + "a\n");
        repo.commit("Ada", "b", "b.rst", page + "b\n");
        repo.commit("Ben", "convert", "a.rst", null, "b.rst", null, "a.md", page + "# a\n", "b.md", page + "# b\n");

        assertThat(repo.shares("a.md")).isEmpty();
    }

    /** A handbook moved to another generator, and a formatter wrapped all lines in the same commit. */
    @Test
    void aNoteThatIsMovedAndWrappedAnewInOneCommitStaysItsAuthors() throws Exception {
        String wrapped = "one two three\nfour five\nsix seven eight nine\nten\n";
        repo.commit("Ada", "a", "_pages/ops/a.md", "one two three four five six seven eight nine ten\n");
        repo.commit("Ben", "port", "_pages/ops/a.md", null, "pages/ops/a.md", wrapped + "eleven\n");

        assertThat(repo.shares("pages/ops/a.md")).containsExactly("Ada 91 author", "Ben 9 editor");
    }

    @Test
    void aNewTextUnderTheNameOfADeletedOneIsNoMove() throws Exception {
        repo.commit("Ada", "a", "old/index.md", "one two three four five six\n");
        repo.commit("Ben", "b", "old/index.md", null, "new/index.md", "seven eight nine ten eleven six\n");

        assertThat(repo.shares("new/index.md")).containsExactly("Ben 100 author");
    }

    @Test
    void movingManyNotesIsNoBulk() throws Exception {
        repo.settings(new GitSettings(2, 0.02, 0.25, List.of()));
        repo.commit("Ada", "a", "a.md", FOUR + "a\n", "b.md", FOUR + "b\n");
        repo.commit("Ada", "a", "c.md", FOUR + "c\n");
        repo.commit(
                "Ben",
                "move",
                "a.md",
                null,
                "b.md",
                null,
                "c.md",
                null,
                "x/a.md",
                FOUR + "a\n",
                "x/b.md",
                FOUR + "b\n",
                "x/c.md",
                FOUR + "c\nand more\n");

        assertThat(repo.shares("x/a.md")).containsExactly("Ada 100 author");
        assertThat(repo.shares("x/c.md")).containsExactly("Ada 71 author", "Ben 29 author");
    }

    @Test
    void aMergeCreditsThoseOfTheBranch() throws Exception {
        ObjectId base = repo.commit("Ada", "a", "note.md", FOUR);
        ObjectId ours = repo.commit("Ada", "more", "other.md", FOUR);
        ObjectId theirs = repo.commit(Repo.signed("Ben"), "b", Map.of("note.md", EIGHT), List.of(base));
        repo.checkout(repo.commit(
                Repo.signed("Merger"), "m", Map.of("note.md", EIGHT, "other.md", FOUR), List.of(ours, theirs)));

        assertThat(repo.shares("note.md")).containsExactly("Ada 50 author", "Ben 50 author");
    }

    @Test
    void whoBringsANoteThatNamesItsAuthorsBringsItForThem() throws Exception {
        repo.commit("Keeper", "import", "note.md", EIGHT);
        repo.commit("Ben", "b", "note.md", EIGHT + "nine ten eleven twelve\n");
        repo.prepare();

        assertThat(repo.shares("note.md")).containsExactly("Keeper 67 author", "Ben 33 author");
        assertThat(repo.enrich(Note.builder("note.md")
                                .attribution(new Attribution("ada", Role.AUTHOR, 1, Origin.FRONT_MATTER))
                                .build())
                        .attributions())
                .extracting(part -> part.name() + " " + part.role())
                .containsExactly("ada AUTHOR", "Ben <ben@example.org> EDITOR");
    }

    @Test
    void frontMatterComesBeforeHistory() throws Exception {
        repo.commit("Ada", "a", "note.md", EIGHT);
        repo.commit("Ben", "b", "note.md", EIGHT + "nine ten eleven twelve\n");
        repo.prepare();

        Note note = repo.enrich(Note.builder("note.md")
                .attribution(new Attribution("@Ada", Role.AUTHOR, 1, Origin.FRONT_MATTER))
                .created(LocalDate.of(2020, 2, 2))
                .build());

        assertThat(note.attributions())
                .containsExactly(
                        new Attribution("@Ada", Role.AUTHOR, 1, Origin.FRONT_MATTER),
                        new Attribution("Ben <ben@example.org>", Role.EDITOR, 4 / 12.0, Origin.HISTORY));
        assertThat(note.created()).isEqualTo("2020-02-02");
        assertThat(note.updated()).isEqualTo("2024-01-02");
    }

    @Test
    void aNotesFolderMayLieInsideTheWorkTree() throws Exception {
        Files.createDirectories(repo.root.resolve("docs/notes"));
        repo.notesIn("docs/notes");
        repo.commit("Ada", "a", "docs/note.md", FOUR, "note.md", EIGHT);
        repo.commit("Ben", "b", "docs/note.md", null, "docs/notes/note.md", FOUR + "five six\n");

        assertThat(repo.shares("note.md")).containsExactly("Ada 67 author", "Ben 33 author");
    }

    @Test
    void ifNothingHappenedNothingIsRead() throws Exception {
        repo.commit("Ada", "a", "note.md", FOUR);
        assertThat(repo.prepare().changed()).contains(new NoteId("note.md"));
        for (Path objects : List.of(repo.root.resolve(".git/objects"))) {
            Files.move(objects, folder.resolve("away"));
        }

        assertThat(repo.prepare().changed()).isEmpty();
        assertThat(repo.problems()).isEmpty();
        assertThat(repo.shares("note.md")).containsExactly("Ada 100 author");
    }

    @Test
    void onlyNewCommitsAreRead() throws Exception {
        for (int i = 0; i < 20; i++) {
            repo.commit("Ada", "a", "n" + i + ".md", FOUR + i);
        }
        History known = repo.history(null);
        repo.commit("Ben", "b", "n3.md", EIGHT);
        repo.commit("Ben", "b", "n4.md", EIGHT);

        assertThat(repo.read(known).commits()).isEqualTo(2);
        assertThat(repo.read(null).commits()).isEqualTo(22);
    }

    @Test
    void aNoteIsReadAnewWhenOnlyItsHistoryChanged() throws Exception {
        repo.commit("Ada", "a", "note.md", FOUR, "other.md", FOUR);
        repo.prepare();
        repo.commit("Ada", "b", "untracked.md", FOUR);

        assertThat(repo.prepare().changed()).containsExactly(new NoteId("untracked.md"));
        repo.commit("Ada", "away", "other.md", null);
        assertThat(repo.prepare().changed()).isEmpty();
    }

    @Test
    void aRewrittenHistoryIsReadFromWhereItDeparts() throws Exception {
        ObjectId base = repo.commit("Ada", "a", "note.md", FOUR);
        repo.commit("Ben", "b", "note.md", EIGHT);
        assertThat(repo.shares("note.md")).containsExactly("Ada 50 author", "Ben 50 author");

        repo.checkout(base);
        repo.commit("Cleo", "c", "note.md", EIGHT + "nine\n");

        assertThat(repo.shares("note.md")).containsExactly("Cleo 56 author", "Ada 44 author");
    }

    @Test
    void aHistoryThatGitThrewAwayIsReadFromTheBeginning() throws Exception {
        ObjectId base = repo.commit("Ada", "a", "note.md", FOUR);
        ObjectId lost = repo.commit("Ben", "b", "note.md", EIGHT);
        repo.prepare();
        repo.checkout(base);
        repo.commit("Cleo", "c", "note.md", EIGHT);
        Files.delete(object(lost));

        assertThat(repo.problems()).isEmpty();
        assertThat(repo.shares("note.md")).containsExactly("Ada 50 author", "Cleo 50 author");
    }

    @Test
    void aShallowHistoryIsReported() throws Exception {
        repo.commit("Ada", "a", "note.md", FOUR);
        ObjectId cut = repo.commit("Ben", "b", "note.md", EIGHT);
        repo.commit("Cleo", "c", "note.md", EIGHT + "nine ten\n");
        assertThat(repo.shares("note.md")).hasSize(3);
        Files.writeString(repo.root.resolve(".git/shallow"), cut.name() + "\n");

        assertThat(repo.problems())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .contains("shallow");
        assertThat(repo.shares("note.md")).containsExactly("Cleo 100 author");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01T00:00:00Z", "1970-01-01T00:00:00Z"})
    void aWrongClockGivesNoDateAndIsReported(Instant wrong) throws Exception {
        repo.clock(wrong).commit("Ada", "a", "note.md", FOUR);

        assertThat(repo.shares("note.md")).containsExactly("Ada 100 author");
        assertThat(repo.enrich(Note.builder("note.md").build()).created()).isNull();
        assertThat(repo.problems())
                .extracting(Problem::what)
                .containsExactly("1 commit is dated in the future or before 1980; these dates are ignored");
    }

    @Test
    void aBrokenRepositoryIsAProblemAndWhatWasKnownStays() throws Exception {
        repo.commit("Ada", "a", "note.md", FOUR);
        assertThat(repo.shares("note.md")).hasSize(1);
        ObjectId broken = repo.commit("Ben", "b", "note.md", EIGHT);
        Files.delete(object(broken));

        assertThat(repo.problems()).extracting(Problem::file).containsExactly(".git");
        assertThat(repo.shares("note.md")).containsExactly("Ada 100 author");
    }

    @Test
    void aBrokenFileOfOursIsMadeAnew() throws Exception {
        repo.commit("Ada", "a", "note.md", FOUR);
        repo.prepare();
        Path kept = folder.resolve("index/git-history");
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);

        assertThat(repo.prepare().changed()).contains(new NoteId("note.md"));
        assertThat(repo.shares("note.md")).containsExactly("Ada 100 author");
    }

    @Test
    void withoutCommitsOrAttributionNothingIsAdded() throws Exception {
        assertThat(repo.prepare().problems()).isEmpty();
        repo.commit("Ada", "a", "note.md", FOUR);

        assertThat(repo.shares("untracked.md")).isEmpty();
    }

    @Test
    void withoutGitNothingIsAdded() throws Exception {
        repo.commit("Ada", "a", "note.md", FOUR);
        repo.prepare();
        delete(repo.root.resolve(".git"));

        assertThat(repo.prepare().changed()).contains(new NoteId("note.md"));
        assertThat(repo.prepare().changed()).isEmpty();
        assertThat(repo.shares("note.md")).isEmpty();
    }

    private Path object(ObjectId id) {
        return repo.root.resolve(
                ".git/objects/" + id.name().substring(0, 2) + "/" + id.name().substring(2));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.forEach(paths::addFirst);
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
