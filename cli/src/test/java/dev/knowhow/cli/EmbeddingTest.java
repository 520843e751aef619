package dev.knowhow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowBuilder;
import dev.knowhow.KnowhowException;
import dev.knowhow.expert.Expert;
import dev.knowhow.guice.KnowhowModule;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's section on embedding is true. */
class EmbeddingTest {

    @TempDir
    Path notes;

    @BeforeEach
    void writeNotes() throws IOException {
        Files.writeString(
                notes.resolve("hedging.md"), "---\nauthors: [ana]\n---\n# Hedged requests\n\nThey cut tail latency.\n");
        Files.writeString(notes.resolve("tea.md"), "---\nauthors: [bo]\n---\n# Tea\n\nGreen or black.\n");
    }

    @Test
    void theReadmesExampleAnswers() {
        List<String> said = new ArrayList<>();

        try (Knowhow knowhow = Knowhow.builder().notes(notes).build()) {
            knowhow.index();
            for (SearchHit hit : knowhow.as(Viewer.EVERYONE).search("tail latency")) {
                said.add(hit.title());
            }
            for (Expert expert : knowhow.as(Viewer.EVERYONE).who("tail latency")) {
                said.add(expert.member().name() + ", by " + expert.notes() + " notes");
            }
        }

        assertThat(said).containsExactly("Hedged requests", "ana, by 1 notes");
    }

    @Test
    void theReadmeHasThisExample() throws IOException {
        String readme = Files.readString(home().resolve("README.md"));

        assertThat(readme)
                .contains("for (SearchHit hit : knowhow.as(Viewer.EVERYONE).search(\"tail latency\")) {")
                .contains("for (Expert expert : knowhow.as(Viewer.EVERYONE).who(\"tail latency\")) {")
                .contains("knowhow.index();");
    }

    @Test
    void aHostWithGuiceInstallsTheModule() {
        KnowhowBuilder settings = Knowhow.builder().notes(notes);

        try (Knowhow knowhow = Guice.createInjector(new KnowhowModule(settings)).getInstance(Knowhow.class)) {
            knowhow.index();
            assertThat(knowhow.as(Viewer.EVERYONE).search("latency").hits()).hasSize(1);
        }
    }

    @Test
    void whatIndexWroteIsSeenByTheNextQuestion() throws IOException {
        try (Knowhow knowhow = Knowhow.builder().notes(notes).build()) {
            knowhow.index();
            assertThat(knowhow.as(Viewer.EVERYONE).search("coffee").hits()).isEmpty();

            Files.writeString(notes.resolve("coffee.md"), "# Coffee\n");
            assertThat(knowhow.index().parsed()).isEqualTo(1);

            assertThat(knowhow.as(Viewer.EVERYONE).search("coffee").hits()).hasSize(1);
        }
    }

    @Test
    void aClosedKnowhowReportsThatItIsClosed() {
        Knowhow knowhow = Knowhow.builder().notes(notes).build();
        knowhow.close();

        assertThatThrownBy(() -> knowhow.as(Viewer.EVERYONE).search("tea"))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("closed");
    }

    private static Path home() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md")) ? here : here.getParent();
    }
}
