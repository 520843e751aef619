package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.edit.BranchMerge.Conflict;
import dev.knowhow.edit.GitRepository.CommittedFile;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.FolderFiles;
import dev.knowhow.web.editing.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the commits of a remote and pushes those that it lacks. What is not pushed is known from git alone, so nothing
 * is forgotten when the process ends. A pull changes files while other writers wait.
 */
final class RemoteSync {

    private static final int ATTEMPTS = 10;
    private static final int SHORT = 10;

    private final Knowhow knowhow;
    private final GitRepository repository;
    private final RemoteBranch remote;
    private final Versions versions;
    private final KeptConflicts conflicts;
    private final Clock clock;
    private final Consumer<String> messages;
    private String keptFor = "";

    /** Takes a consumer of messages about conflicts. */
    RemoteSync(
            Knowhow knowhow,
            Path notes,
            GitRepository repository,
            RemoteBranch remote,
            Clock clock,
            Consumer<String> messages) {
        this.knowhow = knowhow;
        this.repository = repository;
        this.remote = remote;
        this.versions = new Versions(
                notes, knowhow.operations().writer(), knowhow.operations().state());
        this.conflicts = new KeptConflicts(knowhow.operations().state(), clock);
        this.clock = clock;
        this.messages = messages;
    }

    /** Whether there are commits that the remote does not have, as far as known here. */
    boolean isAhead() throws IOException {
        try (Repository git = repository.open()) {
            return isAhead(git);
        }
    }

    private boolean isAhead(Repository git) throws IOException {
        try (RevWalk walk = new RevWalk(git)) {
            RevCommit here = head(git, walk);
            ObjectId there = remote.known(git);
            return here != null && (there == null || !walk.isMergedInto(here, walk.parseCommit(there)));
        }
    }

    /**
     * Makes both sides equal. A pull that did not finish is finished first, before its commits are mixed with later
     * ones.
     */
    void run() throws IOException {
        try (Repository git = repository.open()) {
            pull(git);
            for (int i = 0; i < ATTEMPTS; i++) {
                remote.fetch(git);
                pull(git);
                if (!isAhead(git) || remote.push(git)) {
                    return;
                }
            }
        }
        throw new IOException("others push all the time");
    }

    private void pull(Repository git) throws IOException {
        knowhow.operations().writer().exclusively(() -> {
            versions.commitPending();
            try (RevWalk walk = new RevWalk(git)) {
                ObjectId known = remote.known(git);
                if (!new Journal(knowhow.operations().state()).entries().isEmpty()) {
                    throw new IOException("saved notes cannot be committed in the name of their authors now");
                }
                if (known != null) {
                    merge(git, walk, walk.parseCommit(known));
                }
            }
        });
    }

    private void merge(Repository git, RevWalk walk, RevCommit there) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            RevCommit here = head(git, walk);
            if (here == null) {
                throw new IOException("the notes have no commit yet");
            }
            if (walk.isMergedInto(there, here)) {
                return;
            }
            boolean forward = walk.isMergedInto(here, there);
            BranchMerge merge = forward
                    ? new BranchMerge(there.getTree(), List.of(), List.of())
                    : BranchMerge.of(git, walk, here, there);
            WorkTreeUpdate update = new WorkTreeUpdate(git, here.getTree(), merge.tree());
            update.requireNoneOf(
                    new LocalPaths(git, knowhow.operations().state().name()));
            List<String> uncommitted = update.uncommitted();
            if (uncommitted.isEmpty()) {
                keep(merge, here.name() + " " + there.name());
                update.run();
                advance(git, here, forward ? there : merged(git, here, there, merge.tree()));
                report(merge);
                return;
            }
            commit(git, uncommitted);
        }
        throw new IOException("files change all the time");
    }

    private static @Nullable RevCommit head(Repository git, RevWalk walk) throws IOException {
        ObjectId head = git.resolve(Constants.HEAD + "^{commit}");
        return head == null ? null : walk.parseCommit(head);
    }

    /** Commits what somebody changed without the pages where a pull changes it, too. */
    private void commit(Repository git, List<String> paths) throws IOException {
        List<CommittedFile> files = new ArrayList<>();
        Path top = git.getWorkTree().toPath();
        FolderFiles tree = new FolderFiles(top);
        for (String path : paths) {
            if (Files.isSymbolicLink(top.resolve(path))) {
                throw new IOException(path + " is a link that is not committed: commit it, or remove it");
            }
            boolean exists = Files.isRegularFile(top.resolve(path));
            files.add(new CommittedFile(path, exists ? tree.readUnlinked(path) : null, exists));
        }
        repository.commit(files, new PersonIdent(GitRepository.SERVER, clock.instant()), GitVersions.OUTSIDE);
    }

    /** Keeps each version that did not merge for its author, before it is replaced; once for two commits. */
    private void keep(BranchMerge merge, String commits) throws IOException {
        if (commits.equals(keptFor)) {
            return;
        }
        for (Conflict conflict : merge.conflicts()) {
            Draft draft = draft(conflict);
            if (draft != null) {
                conflicts.keep(member(conflict.commit().getAuthorIdent()), draft);
            }
        }
        keptFor = commits;
    }

    /** The version that waits for its author; null if it is no note of text, or no member's. */
    private @Nullable Draft draft(Conflict conflict) {
        byte[] here = conflict.here();
        TextFile text = here == null ? null : TextFile.of(here).orElse(null);
        String note = repository.note(conflict.path()).orElse("");
        return text != null && conflict.isOfMember() && NoteId.proper(note) && EditableName.isNote(new NoteId(note))
                ? new Draft(new NoteId(note), conflict.base(), text.shown())
                : null;
    }

    private void report(BranchMerge merge) {
        for (String path : merge.kept()) {
            messages.accept(path + " was removed or moved on one side and changed on the other: it stays");
        }
        for (Conflict conflict : merge.conflicts()) {
            String name = conflict.commit().abbreviate(SHORT).name();
            Draft draft = draft(conflict);
            messages.accept(
                    draft == null
                            ? conflict.path() + " has a conflict: the file of the remote stays, the other is in commit "
                                    + name
                            : draft.id().path() + " has a conflict: the text of the remote stays, that of "
                                    + conflict.commit().getAuthorIdent().getName() + " in commit " + name
                                    + " waits in the form of the note");
        }
    }

    /** The member whose address, or id, a commit has, as one who signs in. */
    private MemberId member(PersonIdent author) {
        String address = author.getEmailAddress();
        MemberId user = new MemberId(address.isBlank() ? author.getName() : address);
        return knowhow.operations().people().signedIn(user).id();
    }

    private ObjectId merged(Repository git, RevCommit here, RevCommit there, ObjectId tree) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(here, there);
        commit.setAuthor(new PersonIdent(GitRepository.SERVER, clock.instant()));
        commit.setCommitter(commit.getAuthor());
        commit.setMessage("Merge changes of the remote\n");
        try (ObjectInserter inserter = git.newObjectInserter()) {
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    private static void advance(Repository git, RevCommit here, ObjectId to) throws IOException {
        RefUpdate update = git.updateRef(Constants.HEAD);
        update.setExpectedOldObjectId(here);
        update.setNewObjectId(to);
        update.setRefLogIdent(GitRepository.SERVER);
        update.setRefLogMessage("pull", false);
        if (update.update() != RefUpdate.Result.FAST_FORWARD) {
            throw new IOException("the branch could not be updated: " + update.getResult());
        }
    }
}
