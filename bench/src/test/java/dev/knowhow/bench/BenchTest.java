package dev.knowhow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench runs. Its figures are not tested. */
class BenchTest {

    private static final Path VAULT = Path.of("../examples/vault");

    @TempDir
    Path folder;

    @Test
    void aSmallRaceFillsTheTable() throws Exception {
        Settings settings = settings("--queries", "20", "--rounds", "1", "--only", "index,heap,ask,recheck,save");

        List<Comparison> table = new Race(settings, talk -> {}).run();
        Report report = new Report(table, List.of());
        report.write(folder);

        assertThat(table)
                .extracting(Comparison::what)
                .contains("index", "search", "who", "re-check", "index -Xmx128m", "search and who -Xmx32m")
                .contains("save, told of, found", "save, watched, found");
        assertThat(table).extracting(Comparison::other).contains("plain", "raw", "SQLite FTS5", "git status");
        assertThat(table).allSatisfy(row -> assertThat(row.ratio()).isPositive().isFinite());
        assertThat(Files.readAllLines(folder.resolve("results.md"))).hasSize(4 + table.size());
        assertThat(Report.read(folder.resolve("results.json"))).isEqualTo(table);
    }

    @Test
    void aContestMakesTheIndexesThatItNeeds() throws Exception {
        Settings settings = settings("--queries", "5", "--rounds", "1", "--only", "ask");

        assertThat(new Race(settings, talk -> {}).run())
                .extracting(Comparison::other)
                .contains("plain", "raw", "SQLite FTS5");
    }

    @Test
    void aRatioThatGrewIsSeen() throws IOException {
        Comparison before = new Comparison(10, "index", "CPU", "s", 10, "raw", 10);
        Comparison faster = new Comparison(10, "index", "CPU", "s", 5, "raw", 5);
        Comparison slower = new Comparison(10, "index", "CPU", "s", 6, "raw", 5);
        Comparison fewer = new Comparison(10, "search", "throughput", "q/s", 8, "1 thread", 5);

        assertThat(new Report(List.of(faster), List.of(before)).markdown()).doesNotContain("worse");
        assertThat(new Report(List.of(slower), List.of(before)).markdown()).contains("| 1.20 | 1.00 **worse** |");
        assertThat(fewer.isWorseThan(new Comparison(10, "search", "throughput", "q/s", 10, "1 thread", 5)))
                .isTrue();
    }

    @Test
    void theIntervalOfARatioNarrowsWithThePairs() {
        Interval two = Objects.requireNonNull(Interval.of(List.of(20L, 30L), List.of(10L, 10L)));
        Interval six = Objects.requireNonNull(
                Interval.of(List.of(20L, 30L, 20L, 30L, 20L, 30L), List.of(10L, 10L, 10L, 10L, 10L, 10L)));

        assertThat(six.low()).isBetween(two.low(), Math.sqrt(6));
        assertThat(six.high()).isBetween(Math.sqrt(6), two.high());
        assertThat(Interval.of(List.of(20L), List.of(10L))).isNull();
    }

    @Test
    void aRealVaultIsIndexedAsItIs() throws Exception {
        Settings settings = Settings.of(
                "--vault", VAULT.toString(), "--folder", folder.toString(), "--rounds", "1", "--only", "index,save");

        assertThat(new Race(settings, talk -> {}).run())
                .extracting(Comparison::what)
                .containsOnly("index");
    }

    @Test
    void theSameNotesGiveTheSameQueriesOfEverySyntax() throws IOException {
        List<String> queries = GeneratedQueries.of(VAULT, 200);

        assertThat(queries).hasSize(200).isEqualTo(GeneratedQueries.of(VAULT, 200));
        assertThat(String.join("\n", queries)).contains("\"", "*", " NOT ", " OR ", "title:");
    }

    private Settings settings(String... more) {
        List<String> args = new ArrayList<>(List.of(VAULT.toString(), "--sizes", "150", "--folder", folder.toString()));
        args.addAll(List.of(more));
        return Settings.of(args.toArray(String[]::new));
    }

    @Test
    void theSameSourcesGiveTheSameNotes() throws IOException {
        Corpus.make(List.of(VAULT), 120, 1, folder.resolve("one"));
        Corpus.make(List.of(VAULT), 120, 1, folder.resolve("two"));

        assertThat(contents("one")).hasSize(120).isEqualTo(contents("two"));
        assertThat(List.copyOf(contents("one").values())).doesNotHaveDuplicates();
    }

    @Test
    void aCorpusThatIsThereIsUsedAgain() throws IOException {
        Path notes = folder.resolve("notes");
        Corpus.make(List.of(VAULT), 20, 1, notes);
        Path mark = Files.writeString(notes.resolve("mark"), "still here");

        Corpus.make(List.of(VAULT), 20, 1, notes);
        assertThat(mark).exists();

        Corpus.make(List.of(VAULT), 21, 1, notes);
        assertThat(mark).doesNotExist();
    }

    @Test
    void bothContendersFindWhatIsThere() throws IOException {
        Corpus.make(List.of(VAULT), 120, 1, folder.resolve("notes"));
        for (String name : List.of(Product.NAME, Plain.NAME, Raw.NAME, Sqlite.NAME)) {
            try (Contender contender = Contender.open(name, folder.resolve("notes"), folder.resolve(name))) {
                contender.index();
                assertThat(contender.search("passkeys")).as(name).isPositive();
                assertThat(contender.experts("passkeys")).as(name).isPositive();
                assertThat(contender.search("xyzzyx")).as(name).isZero();
            }
        }
    }

    @Test
    void aServerOfPostgresFindsWhatIsThere() throws Exception {
        assumeThat(PostgresServer.isThere()).as("PostgreSQL is installed").isTrue();
        Corpus.make(List.of(VAULT), 120, 1, folder.resolve("notes"));
        try (Postgres postgres = Postgres.start(folder.resolve("notes"))) {
            postgres.index();
            assertThat(postgres.search("passkeys")).isPositive();
            assertThat(postgres.experts("passkeys")).isPositive();
            assertThat(postgres.search("xyzzyx")).isZero();
        }
    }

    @Test
    void aMisspeltOptionIsNamed() {
        assertThatThrownBy(() -> Settings.of(VAULT.toString(), "--sices", "3")).hasMessageContaining("--sices");
        assertThatThrownBy(() -> Settings.of("no-such-folder")).hasMessageContaining("no-such-folder");
        assertThatThrownBy(() -> settings("--only", "index,sleep")).hasMessageContaining("sleep");
    }

    private Map<Path, String> contents(String corpus) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        Path root = folder.resolve(corpus);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            contents.put(root.relativize(file), Files.readString(file));
        }
        return contents;
    }
}
