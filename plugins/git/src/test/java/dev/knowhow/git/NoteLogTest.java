package dev.knowhow.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.NoteId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authors and dates of a note's changes equal those of {@code git log --follow}. */
class NoteLogTest {

    private static final String FOUR = "one two three four\n";
    private static final String MORE = "five six seven eight\n";

    @TempDir
    Path folder;

    private final GitArchive archive = new GitArchive();
    private Repo repo;

    @BeforeEach
    void begin() throws IOException {
        repo = new Repo(folder);
    }

    @AfterEach
    void end() {
        repo.close();
    }

    private List<String> changes(String note, int limit) throws IOException {
        return archive.changes(repo.root, new NoteId(note), limit).stream()
                .map(change ->
                        change.day() + " " + String.join(", ", change.people()).replaceAll(" <[^>]*>", ""))
                .toList();
    }

    @Test
    void theLatestChangeComesFirstAndOtherNotesDoNotCount() throws Exception {
        repo.commit("Ada", "a", "note.md", FOUR);
        repo.commit("Ben", "b", "other.md", FOUR);
        repo.commit("Cy", "c", "note.md", FOUR + MORE);

        assertThat(changes("note.md", 10)).containsExactly("2024-01-03 Cy", "2024-01-01 Ada");
        assertThat(changes("note.md", 1)).containsExactly("2024-01-03 Cy");
        assertThat(changes("nothing.md", 10)).isEmpty();
    }

    @Test
    void aFileInThePlaceOfAFolderBeginsThereAndSoDoesAFolderInThePlaceOfAFile() throws Exception {
        repo.commit("Ada", "a", "note.md/old.md", MORE, "guide", FOUR);
        repo.commit("Ben", "b", "note.md/old.md", null, "note.md", FOUR, "guide", null, "guide/new.md", MORE);

        assertThat(changes("note.md", 10)).first().isEqualTo("2024-01-02 Ben");
        assertThat(changes("guide/new.md", 10)).first().isEqualTo("2024-01-02 Ben");
        assertThat(changes("guide/new.md/nothing.md", 10)).isEmpty();
    }

    @Test
    void aNewCommitIsThereAtTheNextQuestion() throws Exception {
        repo.commit("Ada", "a", "note.md", FOUR);
        assertThat(changes("note.md", 10)).containsExactly("2024-01-01 Ada");
        repo.commit("Ben", "b", "note.md", MORE);
        assertThat(changes("note.md", 10)).containsExactly("2024-01-02 Ben", "2024-01-01 Ada");
    }

    @Test
    void aNoteIsFollowedToTheNamesItHadBefore() throws Exception {
        repo.commit("Ada", "a", "old.md", FOUR + MORE);
        repo.commit("Ben", "move", "old.md", null, "new.md", FOUR + MORE);

        assertThat(changes("new.md", 10)).containsExactly("2024-01-02 Ben", "2024-01-01 Ada");
    }

    @Test
    void aMergeIsNoChangeOfWhatCameByABranch() throws Exception {
        ObjectId base = repo.commit("Ada", "a", "note.md", FOUR);
        ObjectId ours = repo.commit("Ada", "more", "other.md", FOUR);
        ObjectId theirs = repo.commit(Repo.signed("Ben"), "b", Map.of("note.md", MORE), List.of(base));
        repo.checkout(repo.commit(
                Repo.signed("Merger"), "m", Map.of("note.md", MORE, "other.md", FOUR), List.of(ours, theirs)));

        assertThat(changes("note.md", 10)).containsExactly("2024-01-03 Ben", "2024-01-01 Ada");
    }

    @Test
    void coAuthorsAreNamedAndMachinesAreNot() throws Exception {
        repo.file(".mailmap", "Ada Lovelace <ada@example.org>\n");
        repo.commit("Ada", "a\n\nCo-authored-by: Ben <ben@example.org>\n", "note.md", FOUR);
        repo.commit("renovate[bot]", "b", "note.md", FOUR + MORE);

        assertThat(changes("note.md", 10)).containsExactly("2024-01-02 ", "2024-01-01 Ada Lovelace, Ben");
    }

    @Test
    void whereThereIsNoRepositoryThereIsNoHistory(@TempDir Path bare) throws Exception {
        assertThat(archive.changes(bare, new NoteId("note.md"), 10)).isEmpty();
    }
}
