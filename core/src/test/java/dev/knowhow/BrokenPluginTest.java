package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import dev.knowhow.expert.Statement;
import dev.knowhow.note.Note;
import dev.knowhow.note.Problem;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.Conventions;
import dev.knowhow.spi.Dialect;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.NoteFolder;
import dev.knowhow.testkit.TestPlugin;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken plugin is a row of a report: the notes are indexed and found without it. */
class BrokenPluginTest {

    private record Plugin(String name, Module module) implements KnowhowPlugin {}

    /** Throws in each method, as a class does whose library is missing. */
    private static final class Broken implements NoteEnricher, Dialect, EvidenceSource {

        private static NoClassDefFoundError missing() {
            return new NoClassDefFoundError("some/Library");
        }

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Note enrich(Note note) {
            throw missing();
        }

        @Override
        public Set<String> markers() {
            return Set.of("broken.yml");
        }

        @Override
        public Conventions conventions(Files files) {
            throw missing();
        }

        @Override
        public List<Statement> statements(@Nullable NoteSource notes) {
            throw missing();
        }
    }

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        NoteFolder notes = new NoteFolder(folder);
        notes.write("kafka.md", "title: Kafka\nauthor: ana\n\nKafka keeps deployments in partitions.");
        notes.write("broken.yml", "");
    }

    private Knowhow open(KnowhowPlugin plugin) {
        return Knowhow.builder()
                .notes(folder)
                .discoverNoPlugins()
                .plugin(new TestPlugin(new InMemoryNoteIndex()))
                .plugin(plugin)
                .build();
    }

    private static List<String> rows(Knowhow knowhow) {
        knowhow.index();
        assertThat(knowhow.as(Viewer.EVERYONE).search("kafka").total()).isEqualTo(1);
        assertThat(knowhow.as(Viewer.EVERYONE).who("kafka").total()).isEqualTo(1);
        return knowhow.operations().check().problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void aPluginThatCannotBeLoadedIsARow() {
        try (Knowhow knowhow = open(new Plugin("endorse", binder -> {
            throw new NoClassDefFoundError("some/Library");
        }))) {
            assertThat(rows(knowhow))
                    .anyMatch(row -> row.contains("this plugin is skipped") && row.contains("some/Library"));
        }
    }

    @Test
    void whatAPluginThrowsIsARow() {
        Broken broken = new Broken();
        Plugin plugin = new Plugin("broken", binder -> {
            ExtensionBinder extensions = ExtensionBinder.in(binder);
            extensions.enricher().toInstance(broken);
            extensions.dialect().toInstance(broken);
            extensions.evidence().toInstance(broken);
        });
        try (Knowhow knowhow = open(plugin)) {
            assertThat(rows(knowhow))
                    .anyMatch(row -> row.startsWith("kafka.md:") && row.contains("some/Library"))
                    .anyMatch(row -> row.startsWith("broken.yml:"))
                    .anyMatch(row -> row.startsWith("broken: this evidence cannot be read"));
        }
    }
}
