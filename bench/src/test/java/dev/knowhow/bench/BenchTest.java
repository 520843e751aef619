package dev.knowhow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench works; what it measures is for it to say. */
class BenchTest {

    private static final Path VAULT = Path.of("../examples/vault");

    @TempDir
    Path folder;

    @Test
    void aSmallRaceFillsTheTable() throws Exception {
        Settings settings = Settings.of(
                VAULT.toString(), "--sizes", "150", "--folder", folder.toString(), "--queries", "20", "--rounds", "1");

        List<Comparison> table = new Race(settings, talk -> {}).run();
        Report.write(table, folder);

        assertThat(table)
                .extracting(row -> row.what() + ", " + row.figure())
                .containsExactly(
                        "index, wall, median",
                        "index, CPU, median",
                        "index, size",
                        "search, median",
                        "search, p99",
                        "who, median",
                        "who, p99");
        assertThat(table).allSatisfy(row -> assertThat(row.ratio()).isPositive().isFinite());
        assertThat(Files.readAllLines(folder.resolve("results.md"))).hasSize(4 + table.size());
        assertThat(Files.readAllLines(folder.resolve("results.json")))
                .hasSize(table.size())
                .first()
                .asString()
                .startsWith("{\"notes\":150,\"what\":\"index\"");
    }

    @Test
    void theSameSourcesGiveTheSameNotes() throws IOException {
        Corpus.make(List.of(VAULT), 120, folder.resolve("one"));
        Corpus.make(List.of(VAULT), 120, folder.resolve("two"));

        assertThat(contents("one")).hasSize(120).isEqualTo(contents("two"));
        assertThat(List.copyOf(contents("one").values())).doesNotHaveDuplicates();
    }

    @Test
    void aCorpusThatIsThereIsUsedAgain() throws IOException {
        Path notes = folder.resolve("notes");
        Corpus.make(List.of(VAULT), 20, notes);
        Path mark = Files.writeString(notes.resolve("mark"), "still here");

        Corpus.make(List.of(VAULT), 20, notes);
        assertThat(mark).exists();

        Corpus.make(List.of(VAULT), 21, notes);
        assertThat(mark).doesNotExist();
    }

    @Test
    void bothContendersFindWhatIsThere() throws IOException {
        Corpus.make(List.of(VAULT), 120, folder.resolve("notes"));
        for (String name : List.of(Product.NAME, Raw.NAME)) {
            try (Contender contender = Contender.open(name, folder.resolve("notes"), folder.resolve(name))) {
                contender.index();
                assertThat(contender.search("passkeys")).as(name).isPositive();
                assertThat(contender.experts("passkeys")).as(name).isPositive();
                assertThat(contender.search("xyzzyx")).as(name).isZero();
            }
        }
    }

    @Test
    void aMisspeltOptionIsNamed() {
        assertThatThrownBy(() -> Settings.of(VAULT.toString(), "--sices", "3")).hasMessageContaining("--sices");
        assertThatThrownBy(() -> Settings.of("no-such-folder")).hasMessageContaining("no-such-folder");
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
