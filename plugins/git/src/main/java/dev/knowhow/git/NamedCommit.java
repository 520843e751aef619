package dev.knowhow.git;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds commits by the names that people give them. */
final class NamedCommit {

    private NamedCommit() {}

    /** The id of the current commit; empty without one. */
    static String head(WorkTree tree) throws IOException {
        try (Repository repository = CommitSource.open(tree)) {
            ObjectId head = repository.resolve("HEAD");
            return head == null ? "" : head.name();
        }
    }

    /** The day of the commit that a tag, a branch or the beginning of an id names; empty if there is no such commit. */
    static Optional<LocalDate> day(WorkTree tree, String name) throws IOException {
        try (Repository repository = CommitSource.open(tree);
                RevWalk commits = new RevWalk(repository)) {
            ObjectId commit = repository.resolve(name + "^{commit}");
            return commit == null ? Optional.empty() : Optional.of(day(commits.parseCommit(commit)));
        } catch (RevisionSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The day on which a commit was made, where its committer was. */
    static LocalDate day(RevCommit commit) {
        return Instant.ofEpochSecond(commit.getCommitTime())
                .atZone(commit.getCommitterIdent().getZoneId())
                .toLocalDate();
    }
}
