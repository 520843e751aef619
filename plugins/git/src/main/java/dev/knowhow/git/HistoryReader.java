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

/** Reads history with JGit, from the last commit back to where it is known. */
final class HistoryReader {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryReader.class);

    private final WorkTree tree;
    private final @Nullable String version;
    private final Set<String> suffixes;
    private final GitSettings settings;

    /**
     * Creates a reader.
     *
     * @param tree the work tree
     * @param version the commit to read; null for HEAD
     * @param suffixes the file extensions of notes
     * @param settings defaults for the repository's configuration
     */
    HistoryReader(WorkTree tree, @Nullable String version, Set<String> suffixes, GitSettings settings) {
        this.tree = tree;
        this.version = version;
        this.suffixes = new TreeSet<>(suffixes);
        this.settings = settings;
    }

    /**
     * Reads new commits.
     *
     * @param before the stored history; null if missing
     * @param progress receives the number of completed notes and the total
     * @return the current authorship of the notes in the last commit
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
     * The result of reading.
     *
     * @param head the commit that was read; empty for none
     * @param inputs the settings on which the result depends
     * @param credits all commits seen, including those that own nothing
     * @param notes the notes
     * @param shares calculates the shares
     * @param problems the problems to report
     * @param commits the number of commits read
     */
    record Reading(
            String head,
            String inputs,
            List<CreditedCommit> credits,
            Collection<Owners> notes,
            ShareCalculator shares,
            List<Problem> problems,
            int commits) {}

    private Reading read(Repository repository, @Nullable History before, BiConsumer<Long, Long> progress)
            throws IOException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        RepositoryFiles files = new RepositoryFiles(tree.root(), repository.getConfig());
        GitSettings configured = files.settings(settings);
        Bots bots = new Bots(configured.bots());
        Set<ObjectId> ignored = files.ignored(problems::add);
        Set<ObjectId> cutOff = new TreeSet<>(repository.getObjectDatabase().getShallowCommits());
        String inputs = String.join(
                " ",
                tree.prefix(),
                suffixes + "",
                configured.bulk() + "",
                configured.bots() + "",
                ignored + "",
                cutOff + "");
        History known = before != null && before.header().inputs().equals(inputs) ? before : null;
        CreditedCommits credits = new CreditedCommits(
                known == null ? List.of(CreditedCommit.NOBODY) : known.credits(), LocalDate.now(ZoneOffset.UTC));
        List<Owners> notes = new ArrayList<>();
        String head = "";
        int commits = 0;
        ObjectId last = repository.resolve(version == null ? "HEAD" : version);
        if (last != null) {
            head = last.name();
            try (BlameWalk walk =
                    new BlameWalk(repository, filter(), new IgnoreRules(ignored, configured.bulk(), bots), credits)) {
                start(walk, last, known, notes, problems);
                walk.run(progress);
                commits = walk.read();
            }
        }
        LOG.debug("{} notes in git, {} commits read", notes.size(), commits);
        notices(!cutOff.isEmpty(), credits.invalidDates(), problems);
        ShareCalculator shares = new ShareCalculator(credits.all(), files.mailmap(), bots, configured);
        return new Reading(head, inputs, credits.all(), notes, shares, problems, commits);
    }

    private TreeFilter filter() {
        List<TreeFilter> filters = new ArrayList<>();
        suffixes.forEach(suffix -> filters.add(PathSuffixFilter.create(suffix)));
        return filters.size() == 1 ? filters.getFirst() : OrTreeFilter.create(filters);
    }

    private void start(
            BlameWalk walk, ObjectId last, @Nullable History known, List<Owners> notes, List<Problem> problems)
            throws IOException {
        RevCommit head = walk.commit(last);
        Map<String, ObjectId> then = known == null ? Map.of() : addKnown(walk, known);
        for (Map.Entry<String, ObjectId> note : list(walk, head, problems).entrySet()) {
            String path = note.getKey();
            ObjectId blob = note.getValue();
            NoteHistory same =
                    known != null && blob.equals(then.get(path)) ? known.notes().get(path) : null;
            Owners owners = new Owners(
                    path, same != null ? same.owners().length : walk.texts().positions(blob));
            notes.add(owners);
            walk.addWanted(head, owners, blob);
        }
    }

    /**
     * Adds the stored owners at the commit of the last update, where the walk meets them. Git may have deleted that
     * commit.
     */
    private Map<String, ObjectId> addKnown(BlameWalk walk, History known) throws IOException {
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
                    walk.addKnown(commit, new Owners(path, note.owners()), blob);
                }
            });
            return then;
        } catch (MissingObjectException e) {
            LOG.info("{} is no longer in the repository; reading git history from the beginning", e.getObjectId());
            return Map.of();
        }
    }

    /** The files in the notes folder that have the extension of a note. */
    private Map<String, ObjectId> list(BlameWalk walk, RevCommit commit, List<Problem> problems) throws IOException {
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
                "is a submodule; the history of its notes is not read",
                "index it as a separate notes folder to get their authors");
    }

    private static void notices(boolean shallow, int invalidDates, List<Problem> problems) {
        if (shallow) {
            problems.add(new Problem(
                    Severity.WARNING,
                    ".git/shallow",
                    0,
                    "the clone is shallow; authors of older text are unknown and have no share",
                    "fetch the full history with git fetch --unshallow"));
        }
        if (invalidDates > 0) {
            problems.add(new Problem(
                    Severity.WARNING,
                    ".git",
                    0,
                    invalidDates + (invalidDates == 1 ? " commit is" : " commits are")
                            + " dated in the future or before 1980; these dates are ignored",
                    "no action is needed; check the clocks of the committers"));
        }
    }
}
