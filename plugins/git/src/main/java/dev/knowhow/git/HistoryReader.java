package dev.knowhow.git;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.OrTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads history with JGit, from the last commit back to where it is known from before. */
final class HistoryReader {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryReader.class);

    private final WorkTree tree;
    private final @Nullable String version;
    private final Set<String> suffixes;
    private final GitSettings settings;

    /**
     * Reads history.
     *
     * @param tree the work tree
     * @param version the commit to read from; null for what is checked out
     * @param suffixes how the names of notes end
     * @param settings unless the repository says otherwise
     */
    HistoryReader(WorkTree tree, @Nullable String version, Set<String> suffixes, GitSettings settings) {
        this.tree = tree;
        this.version = version;
        this.suffixes = new TreeSet<>(suffixes);
        this.settings = settings;
    }

    /**
     * Reads what is new.
     *
     * @param before what is known; null if nothing
     * @param progress takes how many notes are known, of how many
     * @return what is known now, of the notes that are in the last commit
     */
    Reading read(@Nullable History before, BiConsumer<Long, Long> progress) throws IOException, InterruptedException {
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(tree.gitDir().toFile())
                .setWorkTree(tree.root().toFile())
                .setMustExist(true)
                .build()) {
            return read(repository, before, progress);
        }
    }

    /**
     * What came of it.
     *
     * @param head the commit it was read from; empty for none
     * @param premises what it depends on
     * @param credits the commits; more of them than own something
     * @param notes the notes
     * @param account who has what
     * @param problems what a person should know
     * @param commits how many commits were looked at
     */
    record Reading(
            String head,
            String premises,
            List<Credit> credits,
            Collection<Owners> notes,
            Account account,
            List<Problem> problems,
            int commits) {}

    private Reading read(Repository repository, @Nullable History before, BiConsumer<Long, Long> progress)
            throws IOException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        RepositoryFiles files = new RepositoryFiles(tree.root(), repository.getConfig());
        GitSettings said = files.settings(settings);
        Bots bots = new Bots(said.bots());
        Set<ObjectId> ignored = files.ignored(problems::add);
        Set<ObjectId> cutOff = new TreeSet<>(repository.getObjectDatabase().getShallowCommits());
        String premises = String.join(
                " ", tree.prefix(), suffixes + "", said.bulk() + "", said.bots() + "", ignored + "", cutOff + "");
        History known = before != null && before.header().premises().equals(premises) ? before : null;
        Credits credits =
                new Credits(known == null ? List.of(Credit.NOBODY) : known.credits(), LocalDate.now(ZoneOffset.UTC));
        List<Owners> notes = new ArrayList<>();
        String head = "";
        int commits = 0;
        ObjectId last = repository.resolve(version == null ? "HEAD" : version);
        if (last != null) {
            head = last.name();
            try (Walk walk = new Walk(repository, filter(), new Rules(ignored, said.bulk(), bots), credits)) {
                start(walk, last, known, notes, problems);
                walk.run(progress);
                commits = walk.read();
            }
        }
        LOG.debug("{} notes in git, {} commits read", notes.size(), commits);
        notices(!cutOff.isEmpty(), credits.misdated(), problems);
        Account account = new Account(credits.all(), files.mailmap(), bots, said);
        return new Reading(head, premises, credits.all(), notes, account, problems, commits);
    }

    private TreeFilter filter() {
        List<TreeFilter> filters = new ArrayList<>();
        suffixes.forEach(suffix -> filters.add(PathSuffixFilter.create(suffix)));
        return filters.size() == 1 ? filters.getFirst() : OrTreeFilter.create(filters);
    }

    private void start(Walk walk, ObjectId last, @Nullable History known, List<Owners> notes, List<Problem> problems)
            throws IOException {
        RevCommit head = walk.commit(last);
        Map<String, ObjectId> then = known == null ? Map.of() : know(walk, known);
        for (Map.Entry<String, ObjectId> note : list(walk, head, problems).entrySet()) {
            String path = note.getKey();
            ObjectId blob = note.getValue();
            NoteHistory same =
                    known != null && blob.equals(then.get(path)) ? known.notes().get(path) : null;
            Owners owners = new Owners(
                    path, same != null ? same.owners().length : walk.texts().places(blob));
            notes.add(owners);
            walk.want(head, owners, blob);
        }
    }

    /** Lets the walk meet what is known at the commit where it was found out; git may have thrown that away. */
    private Map<String, ObjectId> know(Walk walk, History known) throws IOException {
        if (known.header().head().isEmpty()) {
            return Map.of();
        }
        try {
            RevCommit commit = walk.commit(ObjectId.fromString(known.header().head()));
            Map<String, ObjectId> then = list(walk, commit, new ArrayList<>());
            then.keySet().retainAll(known.notes().keySet());
            known.notes().forEach((path, note) -> {
                ObjectId blob = note.isGone() ? null : then.get(path);
                if (blob == null) {
                    then.remove(path);
                } else {
                    walk.know(commit, new Owners(path, note.owners()), blob);
                }
            });
            return then;
        } catch (MissingObjectException e) {
            LOG.info("{} is gone from the repository; git history is read from the beginning", e.getObjectId());
            return Map.of();
        }
    }

    /** The files in the notes folder whose names end as those of notes do. */
    private Map<String, ObjectId> list(Walk walk, RevCommit commit, List<Problem> problems) throws IOException {
        Map<String, ObjectId> notes = new HashMap<>();
        try (TreeWalk files = walk.files(commit)) {
            if (!tree.prefix().isEmpty()) {
                files.setFilter(PathFilter.create(
                        tree.prefix().substring(0, tree.prefix().length() - 1)));
            }
            while (files.next()) {
                String path = files.getPathString();
                int mode = files.getRawMode(0);
                if (FileMode.GITLINK.equals(mode)) {
                    problems.add(submodule(path));
                } else if (!FileMode.SYMLINK.equals(mode) && suffixes.stream().anyMatch(path::endsWith)) {
                    notes.put(path, files.getObjectId(0));
                }
            }
        }
        return new TreeMap<>(notes);
    }

    private Problem submodule(String path) {
        return new Problem(
                Severity.WARNING,
                path.startsWith(tree.prefix()) ? path.substring(tree.prefix().length()) : path,
                0,
                "is a submodule, and the history of notes in it is not read",
                "index it as a notes folder of its own to know who wrote them");
    }

    private static void notices(boolean shallow, int misdated, List<Problem> problems) {
        if (shallow) {
            problems.add(new Problem(
                    Severity.WARNING,
                    ".git/shallow",
                    0,
                    "git history is cut off; who wrote what is older is not known, and the shares are of the rest",
                    "get it all with git fetch --unshallow"));
        }
        if (misdated > 0) {
            problems.add(new Problem(
                    Severity.WARNING,
                    ".git",
                    0,
                    misdated + (misdated == 1 ? " commit is" : " commits are")
                            + " dated in the future or before there were computers, and these dates are not used",
                    "nothing need be done; check the clocks of those who commit"));
        }
    }
}
