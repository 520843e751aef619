package dev.knowhow.git;

import dev.knowhow.note.NoteChange;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the commits that changed a note, latest first, following renames. At a merge it follows the parent with the
 * same content. Recent results are cached, since pages request them repeatedly. Thread-safe.
 */
final class NoteLog {

    /** Maximum number of commits to search, so that a page does not wait for the whole of a long history. */
    private static final int MAX_COMMITS = 10_000;

    private static final int CACHE_SIZE = 1_000;

    private final CommitTrees trees = new CommitTrees();

    private record CacheKey(ObjectId head, String path, int limit) {}

    private final Map<CacheKey, List<NoteChange>> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CacheKey, List<NoteChange>> eldest) {
            return size() > CACHE_SIZE;
        }
    };

    /** The changes of the file at a path relative to the root of the work tree; empty if it was never committed. */
    List<NoteChange> of(WorkTree tree, String path, int limit) throws IOException {
        try (Repository repository = CommitSource.open(tree)) {
            return of(repository, tree, path, limit);
        }
    }

    private List<NoteChange> of(Repository repository, WorkTree tree, String path, int limit) throws IOException {
        ObjectId head = repository.resolve("HEAD");
        if (head == null) {
            return List.of();
        }
        CacheKey key = new CacheKey(head, path, limit);
        synchronized (cache) {
            List<NoteChange> known = cache.get(key);
            if (known != null) {
                return known;
            }
        }
        List<NoteChange> changes = read(repository, tree, head, path, limit);
        synchronized (cache) {
            cache.put(key, changes);
        }
        return changes;
    }

    private List<NoteChange> read(Repository repository, WorkTree tree, ObjectId head, String path, int limit)
            throws IOException {
        RepositoryFiles files = new RepositoryFiles(tree.root(), repository.getConfig());
        Bots bots = new Bots(files.settings(GitSettings.DEFAULT).bots());
        SignatureMailmap mailmap = files.mailmap();
        CreditedCommits credits = new CreditedCommits(List.of(CreditedCommit.NOBODY), LocalDate.now(ZoneOffset.UTC));
        List<NoteChange> changes = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader)) {
            NoteFile file = new NoteFile(path);
            String name = path;
            ObjectId at = head;
            ObjectId blob = file.in(reader, trees.commit(commits, at));
            for (int i = 0; !blob.equals(ObjectId.zeroId()) && changes.size() < limit && i < MAX_COMMITS; i++) {
                ObjectId same = sameIn(reader, commits, at, file, blob);
                if (same != null) {
                    at = same;
                    continue;
                }
                RevCommit commit = commits.parseCommit(at);
                CreditedCommit credit = credits.all().get(credits.of(commit));
                changes.add(new NoteChange(
                        credit.day() == CreditedCommit.NO_DAY ? null : LocalDate.ofEpochDay(credit.day()),
                        credit.people().stream()
                                .filter(person -> !bots.include(person))
                                .map(mailmap::canonical)
                                .filter(person -> !bots.include(person) && !person.isBlank())
                                .map(Signature::toString)
                                .distinct()
                                .toList(),
                        commit.name()));
                if (commit.getParentCount() == 0) {
                    break;
                }
                RevCommit parent = commits.parseCommit(commit.getParent(0));
                CommitDiff.Source source = new CommitDiff(
                                repository, reader, PathSuffixFilter.create(ending(name)), parent, commit)
                        .source(name);
                if (source == null) {
                    break;
                }
                blob = source.blob();
                name = source.path();
                file = new NoteFile(name);
                at = parent;
            }
        }
        return List.copyOf(changes);
    }

    /** The first parent with the same file; null if the commit changed it. */
    private @Nullable ObjectId sameIn(
            ObjectReader reader, RevWalk commits, ObjectId commit, NoteFile file, ObjectId blob) throws IOException {
        for (ObjectId parent : trees.commit(commits, commit).parents()) {
            if (blob.equals(file.in(reader, trees.commit(commits, parent)))) {
                return parent;
            }
        }
        return null;
    }

    /** A file of commits. Most commits have the same folder of it as another one. */
    private final class NoteFile {

        private final List<String> folder;
        private final String name;
        private final Map<ObjectId, ObjectId> known = new HashMap<>();

        NoteFile(String path) {
            List<String> steps = List.of(path.split("/"));
            this.folder = steps.subList(0, steps.size() - 1);
            this.name = steps.getLast();
        }

        /** Its content; {@link ObjectId#zeroId} if the commit does not have it. */
        ObjectId in(ObjectReader reader, CommitTrees.Commit commit) throws IOException {
            ObjectId parent = trees.folder(reader, commit, folder);
            ObjectId content = known.get(parent);
            if (content == null) {
                content = CommitTrees.file(reader, parent, name);
                known.put(parent, content);
            }
            return content;
        }
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot) : path;
    }
}
