package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two servers, each with a clone of one bare repository. */
class RemoteSyncTest {

    private static final String NOTE = "kafka/consumers.md";
    private static final PersonIdent CARL = new PersonIdent("Carl", "carl@example.org");

    @TempDir
    Path folder;

    private Server here;
    private Server there;

    /** A server, its repository and what its operator reads. */
    private record Server(EditVault vault, Git git, RemoteSync sync, List<String> messages) implements AutoCloseable {

        static Server of(Path folder, EditVault vault, Git git) throws IOException {
            StoredConfig config = git.getRepository().getConfig();
            config.setBoolean("commit", null, "gpgsign", false);
            config.setString(
                    "remote",
                    "origin",
                    "url",
                    folder.resolve("remote.git").toUri().toString());
            config.setString("remote", "origin", "fetch", "+refs/heads/*:refs/remotes/origin/*");
            config.save();
            List<String> messages = new ArrayList<>();
            RemoteSync sync = new RemoteSync(
                    vault.knowhow,
                    vault.root,
                    GitRepository.around(vault.root).orElseThrow(),
                    new RemoteBranch(new RemoteSettings("origin", RemoteSettings.USUAL_PAUSE, null)),
                    EditVault.TODAY,
                    messages::add);
            return new Server(vault, git, sync, messages);
        }

        void run() throws IOException {
            sync.run();
            vault.knowhow.index();
        }

        void save(String user, String old, String fresh) {
            assertThat(vault.as(user)
                            .form("/edit/" + NOTE)
                            .replace(old, fresh)
                            .save()
                            .status())
                    .isEqualTo(303);
        }

        RevCommit head() throws Exception {
            return git.log().setMaxCount(1).call().iterator().next();
        }

        boolean isClean() throws Exception {
            return git.status().call().isClean();
        }

        @Override
        public void close() {
            git.close();
            vault.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(folder.resolve("remote.git").toFile())
                .call()
                .close();
        Path first = Files.createDirectories(folder.resolve("a/vault"));
        Git git =
                Git.init().setDirectory(first.toFile()).setInitialBranch("main").call();
        EditVault vault = new EditVault(folder.resolve("a"));
        here = Server.of(folder, vault, git);
        vault.write(".gitignore", ".knowhow*\n");
        git.add().addFilepattern(".").call();
        git.commit().setAuthor(CARL).setCommitter(CARL).setMessage("All notes").call();
        here.run();

        Path second = Files.createDirectories(folder.resolve("b/vault"));
        Git clone = Git.cloneRepository()
                .setURI(folder.resolve("remote.git").toUri().toString())
                .setDirectory(second.toFile())
                .call();
        there = Server.of(folder, new EditVault(folder.resolve("b")), clone);
        assertThat(there.isClean()).isTrue();
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void aSaveHereIsReadThere() throws Exception {
        here.save("ana", "some messages", "a few messages");
        assertThat(here.sync().isAhead()).isTrue();

        here.run();
        there.run();

        assertThat(here.sync().isAhead()).isFalse();
        assertThat(there.vault().text(NOTE)).contains("a few messages");
        assertThat(there.head()).isEqualTo(here.head());
        assertThat(there.head().getAuthorIdent().getName()).isEqualTo("Ana Ruiz");
        assertThat(there.isClean()).isTrue();
    }

    @Test
    void changesOfDifferentLinesAreMergedAsByGit() throws Exception {
        here.save("ana", "some messages", "a few messages");
        there.save("ben", "after the work", "after all work");

        here.run();
        there.run();
        here.run();

        for (Server server : List.of(here, there)) {
            assertThat(server.vault().text(NOTE)).contains("a few messages", "after all work");
            assertThat(server.isClean()).isTrue();
            assertThat(server.messages()).isEmpty();
        }
        assertThat(here.head()).isEqualTo(there.head());
        assertThat(here.head().getParentCount()).isEqualTo(2);
    }

    @Test
    void theVersionThatDoesNotMergeWaitsForItsMember() throws Exception {
        here.save("ana", "some messages", "a few messages");
        here.run();
        there.save("ben", "some messages", "most messages");
        there.save("ben", "after the work", "after all work");

        there.run();

        assertThat(there.vault().text(NOTE)).contains("a few messages", "after all work");
        assertThat(there.messages())
                .singleElement()
                .asString()
                .contains(NOTE + " has a conflict", "Ben Okri", "waits in the form");
        Browser ben = there.vault().as("ben");
        String form = ben.get("/edit/" + NOTE).text();
        assertThat(form).contains("A version of yours waits for your decision");
        assertThat(there.vault().as("ana").get("/edit/" + NOTE).text()).doesNotContain("waits for your decision");
        String waiting = form.replaceAll("(?s).*href=\"([^\"]*conflict=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(ben.get(waiting).text()).contains("Each consumer sees a few messages", "most messages");
        EditVault vault = there.vault();
        NoteSuggestions suggestions = new NoteSuggestions(vault.knowhow, vault.editor(), EditVault.TODAY);
        Web web =
                new Web(vault.knowhow, vault.settings().suggestions(suggestions).build());
        assertThat(new Browser(web, "ben").get("/suggested").text())
                .contains("A version of yours waits for your decision", NOTE);
        assertThat(new Browser(web, "ana").get("/suggested").text()).doesNotContain("waits for your decision");
        there.run();
        assertThat(there.messages()).hasSize(1);
    }

    @Test
    void whatBothAddAtTheEndStays() throws Exception {
        here.vault().write(".thanks/2026.tsv", "2026-11-25\tana\tb.md\n");
        here.git().add().addFilepattern(".thanks").call();
        here.git().commit().setMessage("Thanks").call();
        here.save("ana", "Commit after the work.\n", "Commit after the work.\n\nNot before.\n");
        there.vault().write(".thanks/2026.tsv", "2026-11-25\tben\tc.md\n");
        there.git().add().addFilepattern(".thanks").call();
        there.git().commit().setMessage("Thanks").call();
        there.save("ben", "Commit after the work.\n", "Commit after the work.\n\nNever before.\n");

        here.run();
        there.run();

        assertThat(there.vault().text(NOTE)).endsWith("Commit after the work.\n\nNot before.\n\nNever before.\n");
        assertThat(there.vault().text(".thanks/2026.tsv")).isEqualTo("2026-11-25\tana\tb.md\n2026-11-25\tben\tc.md\n");
        assertThat(there.messages()).isEmpty();
    }

    @Test
    void aPropertyThatBothAddIsAConflict() throws Exception {
        here.save("ana", "tags: [kafka]\n", "tags: [kafka]\nowner: ana\n");
        there.save("ben", "tags: [kafka]\n", "tags: [kafka]\nowner: ben\n");

        here.run();
        there.run();

        assertThat(there.vault().text(NOTE)).contains("owner: ana").doesNotContain("owner: ben");
        assertThat(there.messages()).singleElement().asString().contains("has a conflict");
    }

    @Test
    void aNoteThatOneSideRemovesAndTheOtherChangesStays() throws Exception {
        here.git().rm().addFilepattern(NOTE).call();
        here.git().commit().setMessage("Remove").call();
        here.run();
        there.save("ben", "some messages", "most messages");

        there.run();
        here.run();

        assertThat(here.vault().text(NOTE)).contains("most messages");
        assertThat(there.messages()).singleElement().asString().contains(NOTE + " was removed or moved");
    }

    @Test
    void whatIsNotCommittedThereIsCommittedAndMerged() throws Exception {
        there.vault().write(NOTE, there.vault().text(NOTE).replace("after the work", "after all work"));
        there.vault().write("mine.md", "# Mine\n\nuntouched\n");
        here.save("ana", "some messages", "a few messages");
        here.vault().write("mine.md", "# Mine\n\ntheirs\n");
        here.git().add().addFilepattern("mine.md").call();
        here.git().commit().setMessage("Theirs").call();
        here.run();

        there.run();

        assertThat(there.vault().text(NOTE)).contains("a few messages", "after all work");
        assertThat(there.vault().text("mine.md")).isEqualTo("# Mine\n\ntheirs\n\nuntouched\n");
    }

    @Test
    void aPullThatWasInterruptedIsFinished() throws Exception {
        here.save("ana", "some messages", "a few messages");
        here.vault().write("new.md", "fresh");
        here.git().add().addFilepattern("new.md").call();
        here.git().commit().setMessage("New").call();
        here.run();
        there.save("ben", "after the work", "after all work");
        there.git().fetch().call();
        Repository git = there.git().getRepository();
        ObjectId before = git.resolve("HEAD");
        byte[] index = Files.readAllBytes(git.getIndexFile().toPath());
        there.run(); // as if the process had ended before the index and the branch were written:
        Files.write(git.getIndexFile().toPath(), index);
        Files.delete(there.vault().root.resolve("new.md"));
        var back = git.updateRef(Constants.HEAD);
        back.setNewObjectId(before);
        back.forceUpdate();

        there.run();

        assertThat(there.vault().text(NOTE)).contains("a few messages", "after all work");
        assertThat(there.vault().text("new.md")).isEqualTo("fresh");
        assertThat(there.isClean()).isTrue();
        assertThat(there.git().log().call())
                .noneMatch(commit -> commit.getShortMessage().contains("outside"));
    }

    @Test
    void aDraftMergesWithWhatWasPulledMeanwhile() throws Exception {
        Browser.Form form = there.vault().as("ben").form("/edit/" + NOTE);
        here.save("ana", "some messages", "a few messages");
        here.run();
        there.run();

        assertThat(form.replace("after the work", "after all work").save().status())
                .isEqualTo(303);

        assertThat(there.vault().text(NOTE)).contains("a few messages", "after all work");
    }

    @Test
    void aStrangeRemoteIsRefused() throws Exception {
        try (Git other = Git.init()
                .setDirectory(folder.resolve("other").toFile())
                .setInitialBranch("main")
                .call()) {
            Files.writeString(folder.resolve("other/a.md"), "a");
            other.add().addFilepattern(".").call();
            other.commit()
                    .setMessage("Other")
                    .setAuthor(CARL)
                    .setCommitter(CARL)
                    .call();
            StoredConfig config = there.git().getRepository().getConfig();
            config.setString(
                    "remote", "origin", "url", folder.resolve("other").toUri().toString());
            config.save();
        }
        RefUpdate known = there.git().getRepository().updateRef("refs/remotes/origin/main");
        known.setForceUpdate(true);
        assertThat(known.delete()).isEqualTo(RefUpdate.Result.FORCED);

        assertThatThrownBy(there.sync()::run).isInstanceOf(IOException.class).hasMessageContaining("no common commit");
    }

    @Test
    void whatNobodyCommittedIsNotTakenForAMembersVersion() throws Exception {
        here.save("ana", "some messages", "a few messages");
        here.run();
        there.save("ben", "after the work", "after all work");
        there.vault().write(NOTE, there.vault().text(NOTE).replace("some messages", "most messages"));

        there.run();

        assertThat(there.messages()).singleElement().asString().contains("has a conflict", "Ben Okri", "waits");
    }

    @Test
    void aVersionOfNoMemberIsNamedByItsCommit() throws Exception {
        here.save("ana", "some messages", "a few messages");
        here.run();
        there.vault().write(NOTE, there.vault().text(NOTE).replace("some messages", "most messages"));

        there.run();

        assertThat(there.messages()).singleElement().asString().contains("the other is in commit");
    }

    @Test
    void aSaveThatGitCannotCommitKeepsItsAuthor() throws Exception {
        here.save("ana", "some messages", "a few messages");
        here.run();
        Path lock = there.git().getRepository().getDirectory().toPath().resolve("index.lock");
        Files.createFile(lock);
        there.save("ben", "after the work", "after all work");
        assertThatThrownBy(there.sync()::run).isInstanceOf(IOException.class).hasMessageContaining("in the name of");
        Files.delete(lock);

        there.run();

        assertThat(there.vault().text(NOTE)).contains("a few messages", "after all work");
        assertThat(there.git().log().addPath(NOTE).call())
                .anyMatch(commit -> commit.getAuthorIdent().getName().equals("Ben Okri"))
                .noneMatch(commit -> commit.getShortMessage().equals(GitVersions.OUTSIDE));
    }

    @Test
    void aConflictIsReportedWhenThePullIsDone() throws Exception {
        here.save("ana", "some messages", "a few messages");
        here.run();
        there.save("ben", "some messages", "most messages");
        Path index = there.git().getRepository().getDirectory().toPath().resolve("index.lock");
        Files.createFile(index);
        assertThatThrownBy(there.sync()::run).isInstanceOf(IOException.class);
        assertThat(there.messages()).isEmpty();
        Files.delete(index);

        there.run();

        assertThat(there.messages()).singleElement().asString().contains("has a conflict");
    }

    @Test
    void aBranchThatFollowsAnotherRemoteHasItsOwnNameAtThisOne() throws Exception {
        StoredConfig config = here.git().getRepository().getConfig();
        config.setString("branch", "main", "remote", "fork");
        config.setString("branch", "main", "merge", "refs/heads/other");
        config.save();
        here.save("ana", "some messages", "a few messages");

        here.run();
        there.run();

        assertThat(there.vault().text(NOTE)).contains("a few messages");
    }

    @Test
    void aRewrittenHistoryOfTheRemoteIsForTheOperator() throws Exception {
        here.save("ana", "some messages", "a few messages");
        here.run();
        there.run();
        here.git().reset().setMode(ResetType.HARD).setRef("HEAD~1").call();
        here.save("ana", "some messages", "no messages");
        here.git().push().setRemote("origin").setForce(true).call();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(there.sync()::run)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("was rewritten");
        }

        assertThat(there.vault().text(NOTE)).contains("a few messages");
    }

    @Test
    void aMessageNamesNoUserOfTheUrl() throws Exception {
        StoredConfig config = here.git().getRepository().getConfig();
        config.setString("remote", "origin", "url", "http://token:secret@localhost:1/notes.git");
        config.save();

        assertThatThrownBy(here.sync()::run)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("//localhost:1")
                .hasMessageNotContainingAny("token", "secret");
    }

    @Test
    void ofTwoChangedLinksThatOfTheRemoteStays() throws Exception {
        Path ours = there.vault().root.resolve("link.md");
        Path theirs = here.vault().root.resolve("link.md");
        for (Server server : List.of(here, there)) {
            Path link = server.equals(here) ? theirs : ours;
            Files.createSymbolicLink(link, Path.of(server.equals(here) ? "board/layoffs.md" : NOTE));
            server.git().add().addFilepattern("link.md").call();
            server.git().commit().setMessage("Link").setAuthor(CARL).call();
        }

        here.run();
        there.run();

        assertThat(Files.readSymbolicLink(ours)).isEqualTo(Path.of("board/layoffs.md"));
        assertThat(there.messages()).singleElement().asString().contains("link.md has a conflict");
    }

    @Test
    void withoutABranchNothingIsPulled() throws Exception {
        there.git().checkout().setName(there.head().name()).call();

        assertThatThrownBy(there.sync()::run).hasMessage("no branch is checked out");
    }

    @Test
    void aFolderBecomesAFile() throws Exception {
        push("plan/a.md", "a");
        push("plan/b.md", "b");
        there.run();
        here.git().rm().addFilepattern("plan").call();
        here.git().commit().setMessage("Remove the folder").call();
        push("plan", "one file");
        there.vault().write("plan/mine.md", "untouched");
        assertThatThrownBy(there.sync()::run).isInstanceOf(IOException.class).hasMessageContaining("plan/mine.md");
        Files.delete(there.vault().root.resolve("plan/mine.md"));

        there.run();

        assertThat(there.vault().text("plan")).isEqualTo("one file");
        assertThat(there.isClean()).isTrue();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theHookBeforeAPushRuns() throws Exception {
        Path hook = here.git().getRepository().getDirectory().toPath().resolve("hooks/pre-push");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        here.save("ana", "some messages", "a few messages");

        assertThatThrownBy(here.sync()::run).isInstanceOf(IOException.class).hasMessageContaining("pre-push");
    }

    /** Somebody commits a file there, whatever git ignores, and pushes it. */
    private void push(String path, String text) throws Exception {
        String rules = here.vault().text(".gitignore");
        here.vault().write(".gitignore", "").write(path, text);
        here.git().add().addFilepattern(path).call();
        here.git().commit().setMessage("Add " + path).call();
        here.vault().write(".gitignore", rules);
        here.git().push().setRemote("origin").call();
    }

    private void isRefused(String path) throws Exception {
        RevCommit before = there.head();

        assertThatThrownBy(there.sync()::run)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(path)
                .hasMessageContaining("remove it at the remote");

        assertThat(there.head()).isEqualTo(before);
        assertThat(there.git().log().addPath(path).call()).isEmpty();
    }

    @Test
    void aRemoteNeitherLearnsNorReplacesTheKeysOfTheServer() throws Exception {
        String key = ".knowhow-state/forms/key";
        there.vault().write(key, "secret");
        push(key, "known");

        isRefused(key);

        assertThat(there.vault().text(key)).isEqualTo("secret");
    }

    @Test
    void theFoldersOfTheServerAreItsOwnAlsoIfGitDoesNotIgnoreThem() throws Exception {
        here.vault().write(".gitignore", "");
        here.git().add().addFilepattern(".gitignore").call();
        here.git().commit().setMessage("Ignore nothing").call();
        here.run();
        there.run();
        push(".knowhow-state/tokens", "known");

        isRefused(".knowhow-state/tokens");
    }

    @Test
    void aFileThatGitIgnoresIsNotWrittenAlsoIfThereIsNone() throws Exception {
        Path exclude = there.git().getRepository().getDirectory().toPath().resolve("info/exclude");
        Files.createDirectories(exclude.getParent());
        Files.writeString(exclude, "private/\n");
        push("kafka/private/plan.md", "known");

        isRefused("kafka/private/plan.md");

        assertThat(there.vault().root.resolve("kafka/private")).doesNotExist();
    }

    @Test
    void aCommittedFileWhoseNameGitIgnoresIsLikeOthers() throws Exception {
        push("kafka/log.md", "one");
        there.run();
        there.vault().write(".gitignore", ".knowhow*\nlog.md\n");
        there.git().add().addFilepattern(".gitignore").call();
        there.git().commit().setMessage("Ignore logs").call();
        push("kafka/log.md", "two");

        there.run();

        assertThat(there.vault().text("kafka/log.md")).isEqualTo("two");
    }

    @Test
    void aRemoteThatIsAwayLosesNothing() throws Exception {
        Path remote = folder.resolve("remote.git");
        Files.move(remote, folder.resolve("away.git"));
        here.save("ana", "some messages", "a few messages");
        assertThatThrownBy(here.sync()::run).isInstanceOf(IOException.class).hasMessageContaining("origin");
        Files.move(folder.resolve("away.git"), remote);

        here.run();
        there.run();

        assertThat(there.vault().text(NOTE)).contains("a few messages");
    }
}
