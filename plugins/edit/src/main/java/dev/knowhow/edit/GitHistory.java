package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.StopWalkException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.TreeRevFilter;
import org.eclipse.jgit.revwalk.filter.AndRevFilter;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** The commits of notes, also of those from before a note moved. Thread-safe. */
final class GitHistory {

    private static final String MOVED = "Move ";
    private static final String TO = " to ";
    private static final int MAX_MOVES = 10;
    private static final long MAX_WALK_NANOS = 3_000_000_000L;

    private final GitRepository repository;

    GitHistory(GitRepository repository) {
        this.repository = repository;
    }

    /**
     * A path that a note has or had.
     *
     * @param path the path
     * @param last the last commit in which the path is that of the note
     */
    private record Place(String path, ObjectId last) {}

    private static @Nullable Place now(Repository git, String note) throws IOException {
        ObjectId head = git.resolve(Constants.HEAD + "^{commit}");
        return head == null ? null : new Place(note, head);
    }

    /** The commits of a note, the latest first, also under its former ids. Old ones are left out if there are many. */
    List<SavedVersion> versions(String note, int limit) throws IOException {
        List<SavedVersion> versions = new ArrayList<>();
        try (Repository git = repository.open()) {
            Place place = now(git, note);
            for (int i = 0; i <= MAX_MOVES && place != null && versions.size() < limit; i++) {
                place = former(git, place, commits(git, place, limit, versions));
            }
        }
        return versions;
    }

    /**
     * Adds the commits of a place, until there are {@code limit}; returns the first one, null if it was not reached.
     */
    private @Nullable RevCommit commits(Repository git, Place place, int limit, List<SavedVersion> versions)
            throws IOException {
        RevCommit first = null;
        try (RevWalk walk = new RevWalk(git)) {
            TreeFilter path =
                    AndTreeFilter.create(PathFilter.create(repository.path(place.path())), TreeFilter.ANY_DIFF);
            // the clock first: a tree filter of the walk would be asked about all commits before it
            walk.setRevFilter(AndRevFilter.create(
                    new TimedFilter(System.nanoTime() + MAX_WALK_NANOS), new TreeRevFilter(walk, path)));
            walk.markStart(walk.parseCommit(place.last()));
            for (RevCommit commit : walk) {
                if (versions.size() == limit) {
                    return null;
                }
                PersonIdent author = commit.getAuthorIdent();
                versions.add(new SavedVersion(
                        commit.name(),
                        author.getWhenAsInstant(),
                        author.getName(),
                        isOurs(commit) ? commit.getShortMessage() : ""));
                first = commit;
            }
        }
        return first;
    }

    private static boolean isOurs(RevCommit commit) {
        return commit.getCommitterIdent().getEmailAddress().equals(GitRepository.SERVER.getEmailAddress());
    }

    /** The message of the commit that moves a note. */
    static String messageOfMove(NoteId from, NoteId to) {
        return MOVED + from.path() + TO + to.path();
    }

    /** The former path of a note in the message of a move; empty if it is another message. */
    private static Optional<String> formerPath(String message, String path) {
        String end = TO + path;
        if (!message.startsWith(MOVED) || !message.endsWith(end) || message.length() < MOVED.length() + end.length()) {
            return Optional.empty();
        }
        String former = message.substring(MOVED.length(), message.length() - end.length());
        return NoteId.proper(former) && EditableName.isNote(new NoteId(former))
                ? Optional.of(former)
                : Optional.empty();
    }

    /** Where a note was before its first commit moved it; null if it did not. A message alone proves no move. */
    private @Nullable Place former(Repository git, Place place, @Nullable RevCommit first) throws IOException {
        String path = first == null || !isOurs(first)
                ? null
                : formerPath(first.getShortMessage(), place.path()).orElse(null);
        if (first == null || path == null) {
            return null;
        }
        try (RevWalk walk = new RevWalk(git)) { // the walk by path has changed the parents of its commits
            RevCommit move = walk.parseCommit(first);
            if (move.getParentCount() != 1) {
                return null;
            }
            RevCommit before = walk.parseCommit(move.getParent(0));
            boolean moved = content(git, path, before).isPresent()
                    && content(git, path, move).isEmpty()
                    && content(git, place.path(), before).isEmpty()
                    && content(git, place.path(), move).isPresent();
            return moved ? new Place(path, before.copy()) : null;
        }
    }

    /** The file in a commit, also under a former id; empty if it is not in it. */
    Optional<byte[]> content(String note, String commit) throws IOException {
        try (Repository git = repository.open();
                RevWalk walk = new RevWalk(git)) {
            RevCommit version = walk.parseCommit(ObjectId.fromString(commit));
            Place place = now(git, note);
            for (int i = 0; i <= MAX_MOVES && place != null; i++) {
                if (i == 0 || walk.isMergedInto(version, walk.parseCommit(place.last()))) {
                    Optional<byte[]> content = content(git, place.path(), version);
                    if (content.isPresent()) {
                        return content;
                    }
                }
                place = former(git, place, commits(git, place, Integer.MAX_VALUE, new ArrayList<>()));
            }
            return Optional.empty();
        }
    }

    private Optional<byte[]> content(Repository git, String note, RevCommit commit) throws IOException {
        return GitRepository.content(git, repository.path(note), commit.getTree());
    }

    /** Ends a walk when its time is over. */
    private static final class TimedFilter extends RevFilter {

        private final long end;

        TimedFilter(long end) {
            this.end = end;
        }

        @Override
        public boolean include(RevWalk walker, RevCommit commit) {
            if (System.nanoTime() - end > 0) {
                throw StopWalkException.INSTANCE;
            }
            return true;
        }

        @Override
        public RevFilter clone() {
            return this;
        }
    }
}
