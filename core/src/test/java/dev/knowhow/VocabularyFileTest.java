package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Problem;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.testkit.TestPlugin;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyFileTest {

    private static final String FILE = "vocabulary.txt";

    @TempDir
    Path root;

    private static List<String> problems(Vault vault) {
        return vault.knowhow.operations().check().problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void rulesAreReadAndCommentsPassedOver() {
        try (Vault vault = new Vault(root)) {
            vault.write(
                    FILE,
                    "# our words",
                    "",
                    "kube = k8s = kubernetes   # the last one is shown",
                    "csharp = c#",
                    "ops > observability > tracing");
            Vocabulary words = vault.knowhow.operations().vocabulary();
            assertThat(words.preferred("Kube")).isEqualTo("kubernetes");
            assertThat(words.preferred("csharp")).isEqualTo("c#");
            assertThat(words.in("ops").getFirst().narrower()).containsExactly("observability", "tracing");
            assertThat(problems(vault)).isEmpty();
        }
    }

    @Test
    void aChangeHoldsAtTheNextQuestionWithoutIndexing() {
        try (Vault vault = new Vault(root)) {
            assertThat(vault.knowhow.operations().vocabulary().entries()).isEmpty();
            vault.write(FILE, "k8s = kubernetes");
            assertThat(vault.knowhow.operations().vocabulary().entries()).hasSize(1);
            vault.delete(FILE);
            assertThat(vault.knowhow.operations().vocabulary().entries()).isEmpty();
        }
    }

    @Test
    void whoHasOnlyTheIndexHasItsCopy() {
        try (Vault vault = new Vault(root)) {
            vault.write(FILE, "k8s = kubernetes").write("note.md", "# Note").indexed();
            try (Knowhow reader = Knowhow.builder()
                    .index(root)
                    .discoverNoPlugins()
                    .plugin(new TestPlugin(vault.index))
                    .build()) {
                assertThat(reader.operations().vocabulary().preferred("k8s")).isEqualTo("kubernetes");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k8s kubernetes      | vocabulary.txt:2: is not a rule",
                "a = b > c           | vocabulary.txt:2: has both = and >",
                "= b                 | vocabulary.txt:2: has no name on one side of =",
                "!! = b              | vocabulary.txt:2: '!!' has no letters or digits",
                "tracing > ops       | vocabulary.txt:2: 'ops' is broader than 'tracing' already",
                "ops > OPS           | vocabulary.txt:2: 'ops' and 'OPS' mean the same",
            })
    void anInvalidLineIsReportedAndTheOthersApply(String line, String told) {
        try (Vault vault = new Vault(root)) {
            vault.write(FILE, "ops > tracing", line, "k8s = kubernetes");
            assertThat(vault.knowhow.operations().vocabulary().preferred("k8s")).isEqualTo("kubernetes");
            assertThat(problems(vault)).singleElement().asString().startsWith(told);
        }
    }

    @Test
    void ofAFileThatIsNoTextTheLastValidVersionApplies() throws IOException {
        try (Vault vault = new Vault(root)) {
            vault.write(FILE, "k8s = kubernetes").indexed();
            Files.write(root.resolve(FILE), new byte[] {'a', '=', (byte) 0xFF});
            assertThat(vault.knowhow.operations().vocabulary().preferred("k8s")).isEqualTo("kubernetes");
            assertThat(problems(vault))
                    .containsExactly("vocabulary.txt: is not UTF-8; its last valid content counts; save it as UTF-8");
            vault.indexed();
        }
        try (Vault again = new Vault(root)) {
            again.indexed();
            assertThat(again.knowhow.operations().vocabulary().entries()).isEmpty();
        }
    }

    @Test
    void aFileThatIsTooLargeIsBounded() {
        try (Vault vault = new Vault(root)) {
            vault.write(
                    FILE,
                    IntStream.range(0, 10_005)
                            .mapToObj(i -> "a" + i + " = b" + i)
                            .collect(Collectors.joining("\n")));
            assertThat(vault.knowhow.operations().vocabulary().entries()).hasSize(10_000);
            assertThat(problems(vault))
                    .singleElement()
                    .asString()
                    .startsWith("vocabulary.txt:10001: comes after 10000 rules");
            vault.write(FILE, "a = " + "b".repeat(2 << 20));
            assertThat(vault.knowhow.operations().vocabulary().entries()).hasSize(10_000);
            assertThat(problems(vault)).singleElement().asString().contains("more than the 1024 a vocabulary may have");
        }
    }
}
