package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Module;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.Stamp;
import dev.knowhow.testkit.InMemoryNoteIndex;
import dev.knowhow.testkit.TestPlugin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginSourceTest {

    @TempDir
    private Path folder;

    /** A store of notes that is no folder. */
    private record Pages(String name, Map<String, String> texts) implements NoteSource {

        @Override
        public void scan(Consumer<Stamp> notes, Consumer<Problem> problems) {
            texts.forEach((path, text) -> {
                if (path.endsWith(".md")) {
                    notes.accept(new Stamp(new NoteId(path), text.length(), 0, ""));
                }
            });
        }

        @Override
        public byte[] read(NoteId id) throws NoSuchFileException {
            return file(id.path()).orElseThrow(() -> new NoSuchFileException(id.path()));
        }

        @Override
        public Optional<byte[]> file(String path) {
            return Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Store(String name, NoteSource source) implements KnowhowPlugin {

        @Override
        public Module module() {
            return binder -> ExtensionBinder.in(binder).source().toInstance(source);
        }
    }

    private static Store wiki(String name) {
        return new Store(name, new Pages(name, Map.of("kafka.md", "# Kafka\n\nPartitions of " + name)));
    }

    private KnowhowBuilder builder() {
        return Knowhow.builder()
                .discoverNoPlugins()
                .plugin(new TestPlugin(new InMemoryNoteIndex()))
                .index(folder.resolve("index"));
    }

    private static long found(KnowhowBuilder builder, String words) {
        try (Knowhow knowhow = builder.build()) {
            knowhow.index();
            return knowhow.as(Viewer.EVERYONE).search(words).total();
        }
    }

    @Test
    void notesComeFromAPlugin() {
        assertThat(found(builder().plugin(wiki("wiki")), "partitions")).isEqualTo(1);
    }

    @Test
    void aPluginTakesThePlaceOfTheFolder() throws Exception {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("queue.md"), "# Queue\n\nBroker");

        assertThat(found(builder().notes(notes), "broker")).isEqualTo(1);
        assertThat(found(builder().notes(notes).plugin(wiki("wiki")), "broker")).isZero();
        assertThat(found(builder().notes(notes).plugin(wiki("wiki")), "partitions"))
                .isEqualTo(1);
    }

    @Test
    void theSourceOfTheHostTakesThePlaceOfAPlugins() {
        NoteSource own = wiki("own").source();

        assertThat(found(builder().plugin(wiki("wiki")).source(own), "own")).isEqualTo(1);
        assertThat(found(builder().plugin(wiki("wiki")).source(own), "wiki")).isZero();
    }

    @Test
    void twoSourcesNameTheirPlugins() {
        assertThatThrownBy(() ->
                        builder().plugin(wiki("wiki")).plugin(wiki("tickets")).build())
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("tickets and wiki each bring a source of notes")
                .hasMessageContaining("remove all but one of them");
    }

    @Test
    void withoutAnyNotesAnIndexMustBeThere() {
        assertThatThrownBy(() -> builder().build()).hasMessageContaining("there are no notes, and no index in");
    }
}
