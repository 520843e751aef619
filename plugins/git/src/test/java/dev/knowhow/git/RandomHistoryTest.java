package dev.knowhow.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.blame.BlameGenerator;
import org.eclipse.jgit.blame.BlameResult;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories by chance, each by a seed that a failure names. */
class RandomHistoryTest {

    private static final GitSettings PLAIN = new GitSettings(1_000_000, 0, 0.25, List.of());

    /** A merge whose parents' lines are in another order; we pass through it, blame stops there. */
    private static final String MERGE = "merge";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readOnIsTheSameAsReadFromTheBeginning(long seed) throws Exception {
        try (Repo repo = new Repo(folder).settings(new GitSettings(3, 0, 0.25, List.of()))) {
            RandomHistory random = new RandomHistory(seed, repo, true);
            History known = null;
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i <= (seed + round) % 4; i++) {
                    random.grow();
                }
                known = repo.history(known);
                History whole = repo.history(null);

                assertThat(owners(known)).as("seed %d round %d", seed, round).isEqualTo(owners(whole));
                assertThat(authorships(known))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(authorships(whole));
                whole.notes().values().forEach(note -> assertThat(sum(note)).isCloseTo(1, within(1e-9)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106})
    void gitBlameGivesTheSameSharesForWholeLines(long seed) throws Exception {
        try (Repo repo = new Repo(folder).settings(PLAIN)) {
            RandomHistory random = new RandomHistory(seed, repo, false);
            for (int i = 0; i < 60; i++) {
                random.grow();
            }
            History history = repo.history(null);
            int compared = 0;
            for (String path : history.notes().keySet()) {
                List<String> ours = lines(history, path);
                List<String> blame = blame(repo, path);
                for (int line = 0; line < blame.size(); line++) {
                    if (!blame.get(line).equals(MERGE)) {
                        assertThat(ours.get(line))
                                .as("seed %d %s:%d", seed, path, line)
                                .isEqualTo(blame.get(line));
                        compared++;
                    }
                }
            }
            assertThat(compared).isGreaterThan(20);
        }
    }

    private static double sum(NoteHistory note) {
        return note.authorship().shares().isEmpty()
                ? 1
                : note.authorship().shares().stream()
                        .mapToDouble(Authorship.Share::share)
                        .sum();
    }

    private static Map<String, List<String>> owners(History history) {
        Map<String, List<String>> owners = new TreeMap<>();
        history.notes().forEach((path, note) -> {
            List<String> commits = new ArrayList<>();
            for (int credit : note.owners()) {
                commits.add(history.credits().get(credit).commit());
            }
            owners.put(path, commits);
        });
        return owners;
    }

    private static Map<String, Authorship> authorships(History history) {
        Map<String, Authorship> authorships = new TreeMap<>();
        history.notes().forEach((path, note) -> authorships.put(path, note.authorship()));
        return authorships;
    }

    /** All lines have five words. */
    private static List<String> lines(History history, String path) {
        List<String> lines = new ArrayList<>();
        int[] owners = history.notes().get(path).owners();
        for (int position = WordDiff.RESERVED; position < owners.length; position += 5) {
            lines.add(history.credits().get(owners[position]).commit());
        }
        return lines;
    }

    private static List<String> blame(Repo repo, String path) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BlameGenerator generator = new BlameGenerator(repo.git, path);
                RevWalk walk = new RevWalk(repo.git)) {
            generator.setFollowFileRenames(true);
            generator.setTextComparator(RawTextComparator.DEFAULT);
            generator.push(null, walk.parseCommit(repo.head));
            BlameResult result = BlameResult.create(generator);
            result.computeAll();
            for (int line = 0; line < result.getResultContents().size(); line++) {
                RevCommit commit = result.getSourceCommit(line);
                lines.add(commit.getParentCount() > 1 ? MERGE : commit.name());
            }
        }
        return lines;
    }
}
