package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.inject.Module;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.EvidenceRole;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Statement;
import dev.knowhow.expert.Why;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.NoteFolder;
import dev.knowhow.testkit.TestPlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that is no note: endorsements in a file beside the notes. */
class EvidenceSourceTest {

    @TempDir
    Path folder;

    private NoteFolder notes;
    private Knowhow knowhow;

    /**
     * Reads lines such as {@code bo; kafka; 2026-03-01} and, for some groups only, {@code bo; kafka; 2026-03-01;
     * board}.
     */
    private static final class Endorsements implements EvidenceSource {

        private static final EvidenceRole ENDORSED = new EvidenceRole("endorsed", 0.8, false);

        @Override
        public String name() {
            return "endorsements";
        }

        @Override
        public List<Statement> statements(@Nullable NoteSource notes) throws IOException {
            byte[] content =
                    notes == null ? new byte[0] : notes.file("endorsements.txt").orElse(new byte[0]);
            List<Statement> statements = new ArrayList<>();
            for (String line :
                    new String(content, StandardCharsets.UTF_8).lines().toList()) {
                String[] parts = line.split(" *; *");
                statements.add(new Statement(
                        String.valueOf(statements.size() + 1),
                        parts[0],
                        parts[1],
                        ENDORSED,
                        LocalDate.parse(parts[2]),
                        "An endorsement for " + parts[1],
                        "https://wiki.example.org/endorsements",
                        parts.length > 3 ? Set.of(parts[3]) : Set.of()));
            }
            return statements;
        }
    }

    private record Plugin(String name, EvidenceSource source) implements KnowhowPlugin {

        @Override
        public Module module() {
            return binder -> ExtensionBinder.in(binder).evidence().toInstance(source);
        }
    }

    @BeforeEach
    void open() {
        notes = new NoteFolder(folder);
        notes.write(
                "kafka.md", "title: Kafka\nauthor: ana\ndate: 2026-01-01\n\nKafka keeps deployments in partitions.");
        notes.write(
                "people.txt", "id=ana; name=Ana Lima\nid=bo; name=Bo Berg\nid=cy; name=Cy Roe; consent.search=false");
        knowhow = Knowhow.builder()
                .notes(folder)
                .discoverNoPlugins()
                .plugin(new TestPlugin(new InMemoryNoteIndex()))
                .plugin(new Plugin("endorse", new Endorsements()))
                .build();
        knowhow.index();
    }

    @AfterEach
    void close() {
        knowhow.close();
    }

    private void endorse(String... lines) {
        notes.write("endorsements.txt", String.join("\n", lines));
    }

    private List<String> who(Viewer viewer, String topic) {
        return knowhow.as(viewer).who(topic).experts().stream()
                .map(expert -> expert.member().id().value())
                .toList();
    }

    private List<String> who(String topic) {
        return who(Viewer.EVERYONE, topic);
    }

    private Why why(String person, String topic) {
        return knowhow.as(Viewer.EVERYONE).why(ExpertQuery.of(topic), person).orElseThrow();
    }

    @Test
    void whoHasNoNoteIsFoundByAStatement() {
        assertThat(who("kafka")).containsExactly("ana");
        assertThat(who("terraform")).isEmpty();

        endorse("bo; kafka; 2026-03-01", "@bo; terraform; 2026-03-01", "bo; terraform; 2026-02-01");

        assertThat(who("kafka")).containsExactly("ana", "bo");
        assertThat(who("terraform")).contains("bo");
    }

    @Test
    void notesAndStatementsAreInOneListAndAddUp() {
        endorse("ana; kafka; 2026-03-01", "Ana Lima; kafka; 2026-02-01");

        Expert expert = why("ana", "kafka").expert();

        assertThat(expert.evidence())
                .extracting(one -> one.role().name())
                .containsExactly("author", "endorsed", "endorsed");
        assertThat(expert.evidence()).extracting(Evidence::title).endsWith("An endorsement for kafka");
        assertThat(expert.evidence().getFirst().basis()).isNull();
        assertThat(expert.evidence().getLast().basis())
                .isEqualTo(new Evidence.Basis("endorsements", "https://wiki.example.org/endorsements"));
        assertThat(expert.evidence().stream()
                        .mapToDouble(one -> one.factors().product())
                        .sum())
                .isCloseTo(expert.score(), within(1e-9));
        assertThat(expert.score()).isCloseTo(1 + 0.8 * 0.25 + 0.8 * 0.125, within(1e-9));
    }

    @Test
    void manyStatementsOutweighNoNote() {
        String[] many = new String[300];
        Arrays.fill(many, "bo; kafka; 2026-03-01");
        endorse(many);

        assertThat(who("kafka")).containsExactly("ana", "bo");
        assertThat(why("bo", "kafka").expert().score()).isLessThan(0.5);
    }

    @Test
    void aTopicIsComparedByItsStems() {
        endorse("bo; deployments; 2026-03-01");

        assertThat(who("deployment")).contains("bo");
        assertThat(who("kafka")).doesNotContain("bo");
    }

    @Test
    void whoDoesNotAgreeIsNotFoundByAStatement() {
        endorse("cy; kafka; 2026-03-01");

        assertThat(who("kafka")).containsExactly("ana");
    }

    @Test
    void whatAViewerMayNotSeeIsNotCounted() {
        endorse("bo; kafka; 2026-03-01; board");

        assertThat(who("kafka")).containsExactly("ana");
        assertThat(who(new Viewer(null, Set.of("board"), false), "kafka")).containsExactly("ana", "bo");
        assertThat(who(Viewer.OPERATOR, "kafka")).containsExactly("ana", "bo");
    }

    @Test
    void whatCannotBeReadIsNotCountedAndTheNotesAnswer() {
        endorse("bo; kafka; someday");

        assertThat(who("kafka")).containsExactly("ana");
    }

    @Test
    void aSourceThatCannotBeReadIsARowOfCheckAndStopsNothing() {
        endorse("bo; kafka; yesterday");

        assertThat(who("kafka")).containsExactly("ana");
        assertThat(knowhow.index().seen()).isEqualTo(1);
        assertThat(knowhow.operations().check().problems())
                .filteredOn(problem -> problem.file().equals("endorsements"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("yesterday"));
    }
}
