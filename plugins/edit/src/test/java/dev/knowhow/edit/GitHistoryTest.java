package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.web.Response;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.NewNoteRequest;
import dev.knowhow.web.editing.SaveOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves are commits of the member, if the notes are in a git repository. */
class GitHistoryTest {

    private static final String NOTE = "/edit/kafka/consumers.md";

    @TempDir
    Path folder;

    private EditVault vault;
    private Git git;

    @BeforeEach
    void open() throws Exception {
        Path root = Files.createDirectories(folder.resolve("vault"));
        git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
        StoredConfig config = git.getRepository().getConfig();
        config.setBoolean("commit", null, "gpgsign", false);
        config.save();
        vault = new EditVault(folder);
        git.add()
                .addFilepattern("people.yml")
                .addFilepattern("kafka")
                .addFilepattern("board")
                .call();
        git.commit()
                .setAuthor(new PersonIdent("Ben Okri", "ben@example.org"))
                .setCommitter(new PersonIdent("Ben Okri", "ben@example.org"))
                .setMessage("All notes, also on zanzibar")
                .call();
    }

    @AfterEach
    void close() {
        git.close();
        vault.close();
    }

    private void save(String user, String old, String fresh, String message) {
        Response saved = vault.as(user)
                .form(NOTE)
                .replace(old, fresh)
                .with("message", message)
                .save();
        assertThat(saved.status()).isEqualTo(303);
    }

    private List<RevCommit> log() throws Exception {
        List<RevCommit> commits = new ArrayList<>();
        git.log().call().forEach(commits::add);
        return commits;
    }

    @Test
    void aSaveIsACommitOfTheMember() throws Exception {
        save("ana", "some messages", "a few messages", "Fewer messages");

        RevCommit commit = log().getFirst();
        assertThat(commit.getAuthorIdent().getName()).isEqualTo("Ana Ruiz");
        assertThat(commit.getAuthorIdent().getEmailAddress()).isEqualTo("ana@example.org");
        assertThat(commit.getCommitterIdent().getName()).isEqualTo("knowhow");
        assertThat(commit.getShortMessage()).isEqualTo("Fewer messages");
        assertThat(git.status().call().isClean())
                .as("nothing else is to commit")
                .isTrue();
    }

    @Test
    void aMoveIsOneCommitAndKeepsTheHistory() throws Exception {
        save("ana", "some messages", "a few messages", "Fewer messages");
        vault.write("guide.md", "See [[consumers]].\n").write("staged.md", "staged");
        vault.knowhow.index();
        git.add().addFilepattern("guide.md").call();
        git.commit().setMessage("A guide").call();
        git.add().addFilepattern("staged.md").call();
        int before = log().size();
        Browser ana = vault.as("ana");
        String target = "/move/kafka/consumers.md?folder=streams&name=readers";
        assertThat(ana.get(target).text()).contains("guide.md", "<del>- See [[consumers]].</del>", "Move the note");

        Response moved = ana.form(target)
                .with("folder", "streams")
                .with("name", "readers")
                .send();

        String note = String.valueOf(moved.headers().get("Location")).replaceFirst("/note/", "");
        assertThat(note).as(moved.text()).matches("streams/readers-[0-9a-f]{6}\\.md");
        assertThat(log()).hasSize(before + 1);
        RevCommit commit = log().getFirst();
        assertThat(commit.getAuthorIdent().getName()).isEqualTo("Ana Ruiz");
        assertThat(commit.getShortMessage()).isEqualTo("Move kafka/consumers.md to " + note);
        Status status = git.status().call();
        assertThat(status.getAdded()).containsExactly("staged.md");
        assertThat(status.getUncommittedChanges()).containsExactly("staged.md");
        String history = ana.get("/history/" + note).text();
        assertThat(history).contains("Fewer messages", "Move kafka/consumers.md");
        String oldest = history.substring(history.lastIndexOf("?version="), history.lastIndexOf("?version=") + 49);
        assertThat(ana.get("/history/" + note + oldest).text()).contains("some messages");
    }

    private RevCommit commit(PersonIdent committer, String message) throws Exception {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        return git.commit().setCommitter(committer).setMessage(message).call();
    }

    private GitHistory history() throws IOException {
        return new GitHistory(GitRepository.around(vault.root).orElseThrow());
    }

    private List<String> versions(String note) throws IOException {
        return history().versions(note, 50).stream().map(SavedVersion::id).toList();
    }

    @Test
    void aMessageAloneIsNoMove() throws Exception {
        vault.write("copy.md", "# A copy\n");
        RevCommit copy = commit(GitRepository.SERVER, "Move kafka/consumers.md to copy.md");
        vault.write("people.md", "# People\n");
        Files.delete(vault.root.resolve("people.yml"));
        RevCommit people = commit(GitRepository.SERVER, "Move people.yml to people.md");
        vault.write("root.md", "# Root\n");
        RevCommit root = commit(GitRepository.SERVER, "Move / to root.md");

        assertThat(versions("copy.md")).containsExactly(copy.name());
        assertThat(versions("people.md")).containsExactly(people.name());
        assertThat(versions("root.md")).containsExactly(root.name());
    }

    @Test
    void theMessageOfASuggestedNoteIsNotThatOfItsCommit() throws Exception {
        NoteSuggestions suggestions = new NoteSuggestions(vault.knowhow, vault.editor(), EditVault.TODAY);
        Draft draft = suggestions.template(
                EditVault.BEN, new NewNoteRequest("Cats", "practice", "kafka", null, ""), "# Cats\n\nThey purr.\n");
        String message = "Move people.yml to " + draft.id().path();
        assertThat(suggestions.proposeNote(EditVault.BEN, draft, message)).isEmpty();
        String suggestion = suggestions.list(EditVault.BEN).getFirst().id();

        SaveOutcome accepted = suggestions.accept(EditVault.BEN, suggestion);

        assertThat(accepted).isEqualTo(new SaveOutcome.Saved(draft.id()));
        assertThat(log().getFirst().getShortMessage())
                .isEqualTo("Create " + draft.id().path());
        assertThat(vault.editor().versions(EditVault.BEN, draft.id())).hasSize(1);
    }

    @Test
    void aLaterNoteAtTheOldAddressIsNotInTheHistory() throws Exception {
        String first = log().getFirst().name();
        Path moved = Files.createDirectories(vault.root.resolve("streams")).resolve("readers.md");
        Files.move(vault.root.resolve("kafka/consumers.md"), moved);
        RevCommit move = commit(GitRepository.SERVER, "Move kafka/consumers.md to streams/readers.md");
        vault.write("kafka/consumers.md", "# Another note\n");
        Files.delete(moved);
        RevCommit other = commit(new PersonIdent("Ben Okri", "ben@example.org"), "Another");

        assertThat(versions("streams/readers.md")).containsExactly(other.name(), move.name(), first);
        assertThat(history().content("streams/readers.md", first)).isPresent();
        assertThat(history().content("streams/readers.md", other.name()))
                .as("the other note")
                .isEmpty();
    }

    @Test
    void aMoveToAFolderThatGitIgnoresIsCommittedAsARemoval() throws Exception {
        vault.write(".gitignore", "private/\n").write("guide.md", "See [[consumers]].\n");
        vault.write("private/mine.md", "See [[consumers]].\n");
        commit(new PersonIdent("Ben Okri", "ben@example.org"), "A guide");
        vault.knowhow.index();
        int before = log().size();

        Response moved = vault.as("ana")
                .form("/move/kafka/consumers.md?folder=private&name=readers")
                .with("folder", "private")
                .with("name", "readers")
                .send();

        String note = String.valueOf(moved.headers().get("Location")).replaceFirst("/note/", "");
        assertThat(note).as(moved.text()).startsWith("private/readers-");
        assertThat(vault.text("private/mine.md")).contains("[[readers-");
        assertThat(log()).hasSize(before + 1);
        assertThat(git.status().call().isClean()).as("all is committed").isTrue();
        assertThat(vault.as("ana").get("/history/" + note).text()).contains("Move kafka/consumers.md");
        assertThat(vault.as("ana").get("/history/private/mine.md").text())
                .contains("Move kafka/consumers.md to " + note);
    }

    @Test
    void aMoveFromAFolderThatGitIgnoresCommitsNothingOfIt() throws Exception {
        vault.write(".gitignore", "private/\n").write("private/mine.md", "# Mine\n\nQuetzalcoatl.\n");
        commit(new PersonIdent("Ben Okri", "ben@example.org"), "Ignore private");
        vault.knowhow.index();
        int before = log().size();
        Browser.Form form = vault.as("ana").form("/edit/private/mine.md").replace("Quetzalcoatl", "A bird");
        assertThat(form.with("message", "A plain word").save().status()).isEqualTo(303);

        Response moved = vault.as("ana")
                .form("/move/private/mine.md?folder=kafka&name=open")
                .with("folder", "kafka")
                .with("name", "open")
                .send();

        assertThat(moved.status()).as(moved.text()).isEqualTo(303);
        assertThat(log()).hasSize(before + 1);
        assertThat(git.status().call().isClean()).isTrue();
        String note = String.valueOf(moved.headers().get("Location")).replaceFirst("/note/", "");
        assertThat(vault.as("ana").get("/history/" + note).text()).contains("A plain word");
    }

    @Test
    void aCommitTouchesNothingElse() throws Exception {
        vault.write("staged.md", "staged");
        vault.write("board/layoffs.md", "dirty");
        git.add().addFilepattern("staged.md").call();

        save("ana", "some", "a few", "");

        Status status = git.status().call();
        assertThat(status.getAdded()).containsExactly("staged.md");
        assertThat(status.getModified()).containsExactly("board/layoffs.md");
        assertThat(status.getChanged()).isEmpty();
        assertThat(log().getFirst().getShortMessage()).isEqualTo("Edit kafka/consumers.md");
    }

    @Test
    void changesOfOthersInTheFileAreNotCommittedAsTheMembers() throws Exception {
        vault.write("kafka/consumers.md", vault.text("kafka/consumers.md") + "\nBy an editor.\n");
        save("ana", "some", "a few", "Mine");
        assertThat(log()).extracting(RevCommit::getShortMessage).startsWith("Mine", "Changes outside of the pages");
        assertThat(log().get(1).getAuthorIdent().getName()).isEqualTo("knowhow");
    }

    @Test
    void aNewNoteIsCommitted() throws Exception {
        assertThat(vault.as("ana")
                        .form("/create?title=New&kind=practice&folder=kafka")
                        .save()
                        .status())
                .isEqualTo(303);
        assertThat(log().getFirst().getShortMessage()).startsWith("Create kafka/new-");
        assertThat(git.status().call().isClean()).isTrue();
    }

    @Test
    void aHeldIndexLosesNoSaveAndNoAuthor() throws Exception {
        Path lock = Files.createFile(git.getRepository().getDirectory().toPath().resolve("index.lock"));
        save("ana", "some messages", "a few messages", "By Ana");
        save("ben", "Commit after", "Commit long after", "By Ben");
        assertThat(vault.text("kafka/consumers.md")).contains("a few messages", "long after");
        assertThat(log()).hasSize(1);

        Files.delete(lock);
        save("ana", "a few messages", "few messages", "By Ana again");

        assertThat(log())
                .extracting(commit -> commit.getAuthorIdent().getName() + ": " + commit.getShortMessage())
                .containsExactly(
                        "Ana Ruiz: By Ana again",
                        "Ben Okri: By Ben",
                        "Ana Ruiz: By Ana",
                        "Ben Okri: All notes, also on zanzibar");
        assertThat(git.status().call().isClean()).isTrue();
    }

    @Test
    void aDamagedRepositoryLosesNoSave() throws IOException {
        Files.writeString(git.getRepository().getDirectory().toPath().resolve("refs/heads/main"), "nonsense\n");
        save("ana", "some messages", "a few messages", "");
        assertThat(vault.text("kafka/consumers.md")).contains("a few messages");
    }

    private static List<String> links(Response page, String start) {
        List<String> links = new ArrayList<>();
        Matcher href =
                Pattern.compile("href=\"(" + Pattern.quote(start) + "[^\"]*)\"").matcher(page.text());
        while (href.find()) {
            links.add(href.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    @Test
    void theHistoryShowsComparesAndRestores() throws Exception {
        save("ana", "some messages", "a few messages", "Fewer messages");
        Browser ben = vault.as("ben");
        assertThat(ben.get("/note/kafka/consumers.md").text()).contains("href=\"/history/kafka/consumers.md\"");

        Response list = ben.get("/history/kafka/consumers.md");
        assertThat(list.text()).contains("Ana Ruiz", "Fewer messages").doesNotContain("zanzibar", "@example.org");
        List<String> versions = links(list, "/history/kafka/consumers.md?version=");
        assertThat(versions).hasSize(2);

        Response first = ben.get(versions.getLast());
        assertThat(first.text())
                .contains("<del>- Each consumer sees some messages twice.</del>")
                .contains("<ins>+ Each consumer sees a few messages twice.</ins>")
                .contains("<p>Each consumer sees some messages twice.</p>");
        String restore = links(first, "/edit/kafka/consumers.md?version=").getFirst();
        assertThat(ben.form(restore).save().status()).isEqualTo(303);
        assertThat(vault.text("kafka/consumers.md")).contains("some messages");
    }

    @Test
    void anyTwoVersionsAreCompared() throws Exception {
        save("ana", "some messages", "a few messages", "");
        save("ben", "a few messages", "most messages", "");
        Browser ben = vault.as("ben");
        List<String> versions = links(ben.get("/history/kafka/consumers.md"), "/history/kafka/consumers.md?version=");
        String last = id(versions.get(0));
        String first = id(versions.get(2));

        Response page = ben.get(versions.get(2) + "&with=" + id(versions.get(1)));
        assertThat(page.text())
                .contains("sees <del>some</del> <ins>a few </ins>messages twice.")
                .contains("<option value=\"" + id(versions.get(1)) + "\" selected>");
        assertThat(ben.get(versions.get(2)).text()).contains("<del>some</del> <ins>most </ins>messages");

        String turned = ben.get("/history/kafka/consumers.md?version=" + last + "&with=" + first)
                .text();
        assertThat(turned)
                .as("the earlier one comes first")
                .contains("<del>some</del> <ins>most </ins>messages", "/edit/kafka/consumers.md?version=" + first);
        assertThat(ben.get(versions.get(2) + "&with=" + "0".repeat(40)).status())
                .isEqualTo(404);
    }

    private static String id(String href) {
        return href.substring(href.indexOf('=') + 1);
    }

    @Test
    void aVersionThatHadAnotherAudienceIsNotShown() throws Exception {
        vault.write("opened.md", "---\naudience: [board]\n---\n# Secret\n\nQuetzalcoatl.\n");
        git.add().addFilepattern("opened.md").call();
        RevCommit closed = git.commit().setMessage("one").call();
        vault.write("opened.md", "# Open\n");
        git.add().addFilepattern("opened.md").call();
        git.commit().setMessage("two").call();
        vault.knowhow.index();

        Browser ana = vault.as("ana");
        Response list = ana.get("/history/opened.md");
        assertThat(links(list, "/history/opened.md?version=")).hasSize(1);
        for (String target : List.of("/history/opened.md?version=", "/edit/opened.md?version=")) {
            Response page = ana.get(target + closed.name());
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.text()).doesNotContain("Quetzalcoatl");
        }
        String open = links(list, "/history/opened.md?version=").getFirst();
        assertThat(ana.get(open + "&with=" + closed.name()).status()).isEqualTo(404);
        assertThat(ana.get("/history/board/layoffs.md").status()).isEqualTo(404);
        assertThat(vault.as("").get("/history/opened.md").status()).isEqualTo(404);
    }

    @Test
    void aNewNoteThatGitIgnoresIsNotCommitted() throws Exception {
        vault.write(".gitignore", "private/\n*-secret-*.md\n");
        for (String request : List.of("title=Mine&kind=practice&folder=private", "title=A+secret+b&kind=practice")) {
            Response saved = vault.as("ana").form("/create?" + request).save();
            assertThat(saved.status()).isEqualTo(303);
            String history = String.valueOf(saved.headers().get("Location")).replaceFirst("^/note/", "/history/");
            assertThat(vault.as("ana").get(history).text()).contains("Ana Ruiz");
        }
        assertThat(log()).hasSize(1);
    }

    @Test
    void aConflictInTheIndexIsLeftToTheOneWhoSolvesIt() throws Exception {
        DirCache index = git.getRepository().lockDirCache();
        DirCacheBuilder builder = index.builder();
        for (int i = 0; i < index.getEntryCount(); i++) {
            DirCacheEntry entry = index.getEntry(i);
            if (entry.getPathString().equals("kafka/consumers.md")) {
                for (int stage : List.of(DirCacheEntry.STAGE_1, DirCacheEntry.STAGE_2, DirCacheEntry.STAGE_3)) {
                    DirCacheEntry version = new DirCacheEntry("kafka/consumers.md", stage);
                    version.setFileMode(entry.getFileMode());
                    version.setObjectId(entry.getObjectId());
                    builder.add(version);
                }
            } else {
                builder.add(entry);
            }
        }
        assertThat(builder.commit()).isTrue();

        save("ana", "some messages", "a few messages", "By Ana");

        assertThat(git.status().call().getConflicting()).containsExactly("kafka/consumers.md");
        assertThat(log()).hasSize(1);
        git.add().addFilepattern("kafka/consumers.md").call();
        save("ben", "Commit after", "Commit long after", "By Ben");
        assertThat(log()).extracting(RevCommit::getShortMessage).startsWith("By Ben", "By Ana");
    }
}
