package dev.knowhow.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Module;
import dev.knowhow.expert.Statement;
import dev.knowhow.internal.state.FileStateStore;
import dev.knowhow.note.Note;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.StateStore;
import dev.knowhow.testkit.Jars;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {

    @TempDir
    private Path folder;

    private static final NoteIndex INDEX = (NoteIndex) Proxy.newProxyInstance(
            WiringTest.class.getClassLoader(), new Class<?>[] {NoteIndex.class}, (self, method, arguments) -> null);

    private static final StateStore STATE = new FileStateStore(Path.of("index-state"));

    private record Plugin(String name, Module module) implements KnowhowPlugin {}

    private static Plugin engine(String name) {
        return new Plugin(name, binder -> ExtensionBinder.in(binder).index().toInstance(INDEX));
    }

    private static Parts wire(KnowhowPlugin... plugins) {
        List<FoundPlugin> found = new ArrayList<>();
        for (KnowhowPlugin plugin : plugins) {
            found.add(FoundPlugin.of(plugin));
        }
        return Wiring.wire(found, Path.of("index"), null, STATE);
    }

    @Test
    void anIndexIsEnough() {
        Parts parts = wire(engine("engine"));

        assertThat(parts.index()).isSameAs(INDEX);
        assertThat(parts.parsers()).isEmpty();
    }

    @Test
    void withoutAnIndexTheErrorNamesWhatIsMissing() {
        assertThatThrownBy(() -> wire(new Plugin("other", binder -> {})))
                .isInstanceOf(PluginFailure.class)
                .hasMessageContaining("other")
                .hasMessageContaining("knowhow-search");
    }

    @Test
    void twoIndexesAreNamed() {
        assertThatThrownBy(() -> wire(engine("one"), engine("two")))
                .isInstanceOf(PluginFailure.class)
                .hasMessageContaining("one and two")
                .hasMessageContaining("remove all but one");
    }

    @Test
    void twinsAreNamedWithTheirOrigins() {
        assertThatThrownBy(() -> wire(engine("one"), new Plugin("one", binder -> {})))
                .isInstanceOf(PluginFailure.class)
                .hasMessageContaining("'one'")
                .hasMessageContaining("classes");
    }

    @Test
    void aPluginThatBreaksIsNamedAndSkipped() {
        FoundPlugin throwing = FoundPlugin.of(new Plugin("bad", binder -> {
            throw new IllegalStateException("no");
        }));
        FoundPlugin unlinked = FoundPlugin.of(new Plugin("bad", binder -> {
            throw new NoClassDefFoundError("some/Library");
        }));
        FoundPlugin misnamed = FoundPlugin.of(new Plugin("Not A Name", binder -> {}));

        assertThat(throwing.problem()).contains("no");
        assertThat(unlinked.problem()).contains("some/Library");
        assertThat(misnamed.problem()).contains("Not A Name");
        assertThat(Wiring.wire(List.of(throwing, FoundPlugin.of(engine("engine"))), Path.of("index"), null, STATE)
                        .index())
                .isSameAs(INDEX);
        assertThatThrownBy(() -> Wiring.wire(List.of(throwing), Path.of("index"), null, STATE))
                .hasMessageContaining("broken: bad");
    }

    private static final class Evidence implements EvidenceSource {
        private final String name;

        Evidence(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Statement> statements(@Nullable NoteSource notes) {
            return List.of();
        }
    }

    private static Plugin stating(String name, String... sources) {
        return new Plugin(name, binder -> {
            for (String source : sources) {
                ExtensionBinder.in(binder).evidence().toInstance(new Evidence(source));
            }
        });
    }

    @Test
    void sourcesOfEvidenceGoByName() {
        assertThat(wire(engine("engine"), stating("one", "b"), stating("two", "c", "a"))
                        .evidence())
                .extracting(EvidenceSource::name)
                .containsExactly("a", "b", "c");
    }

    @Test
    void aNameOfEvidenceIsOneOfAPlugin() {
        assertThatThrownBy(() -> wire(engine("engine"), stating("one", "chat"), stating("two", "chat", "other")))
                .isInstanceOf(PluginFailure.class)
                .hasMessageContaining("one and plugin two")
                .hasMessageContaining("'chat'");
        for (String wrong : List.of("", " ", "a/b")) {
            assertThatThrownBy(() -> wire(engine("engine"), stating("one", "chat"), stating("two", wrong)))
                    .isInstanceOf(PluginFailure.class)
                    .hasMessageStartingWith("plugin two")
                    .hasMessageContaining("'" + wrong + "'");
        }
    }

    @Test
    void aFoundPluginWithAWrongNameOfEvidenceIsSkipped() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        Jars.of(jars.resolve("chat.jar"), "chat.ChatPlugin", """
                package chat;
                public final class ChatPlugin implements dev.knowhow.plugin.KnowhowPlugin {
                    @Override public String name() { return "chat"; }
                    @Override public com.google.inject.Module module() {
                        return binder -> dev.knowhow.plugin.ExtensionBinder.in(binder).evidence()
                                .toInstance(new dev.knowhow.spi.EvidenceSource() {
                            @Override public String name() { return "a/b"; }
                            @Override public java.util.List<dev.knowhow.expert.Statement> statements(
                                    dev.knowhow.spi.NoteSource notes) {
                                return java.util.List.of();
                            }
                        });
                    }
                }
                """);
        try (Discovery discovery = new Discovery()) {
            discovery.add(engine("engine"));
            discovery.inFolder(jars);

            assertThat(Wiring.wire(discovery, Path.of("index"), null, STATE).evidence())
                    .isEmpty();
            assertThat(discovery.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("skipped", "'a/b'"));
        }
    }

    interface Missing {}

    record Needy(Missing missing) implements NoteEnricher {
        @Inject
        Needy {}

        @Override
        public Note enrich(Note note) {
            return note;
        }
    }

    @Test
    void whatIsNotBoundNamesThePlugin() {
        Plugin needy = new Plugin(
                "needy", binder -> ExtensionBinder.in(binder).enricher().to(Needy.class));

        assertThatThrownBy(() -> wire(engine("engine"), needy))
                .isInstanceOf(PluginFailure.class)
                .hasMessageContaining("Missing")
                .hasMessageContaining("plugin needy");
    }

    @Test
    void aFoundPluginThatDoesNotFitIsSkippedAndOneOfTheHostIsNot() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        Jars.of(jars.resolve("needy.jar"), "needy.NeedyPlugin", """
                package needy;
                public final class NeedyPlugin implements dev.knowhow.plugin.KnowhowPlugin {
                    public static final class Needy implements dev.knowhow.spi.NoteEnricher {
                        @jakarta.inject.Inject Needy(Runnable missing) {}
                        @Override public dev.knowhow.note.Note enrich(dev.knowhow.note.Note note) { return note; }
                    }
                    @Override public String name() { return "needy"; }
                    @Override public com.google.inject.Module module() {
                        return binder -> dev.knowhow.plugin.ExtensionBinder.in(binder).enricher().to(Needy.class);
                    }
                }
                """);
        try (Discovery discovery = new Discovery()) {
            discovery.add(engine("engine"));
            discovery.inFolder(jars);

            assertThat(Wiring.wire(discovery, Path.of("index"), null, STATE).index())
                    .isSameAs(INDEX);
            assertThat(discovery.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("skipped", "Runnable"));

            discovery.add(new Plugin(
                    "host", binder -> ExtensionBinder.in(binder).enricher().to(Needy.class)));
            assertThatThrownBy(() -> Wiring.wire(discovery, Path.of("index"), null, STATE))
                    .isInstanceOf(PluginFailure.class)
                    .hasMessageContaining("plugin host");
        }
    }

    @Test
    void anIndexThatCannotBeOpenedReportsItsOwnError() {
        Plugin locked = new Plugin(
                "engine",
                binder -> ExtensionBinder.in(binder).index().toProvider(() -> {
                    throw new IndexException("locked by another process; wait");
                }));

        assertThatThrownBy(() -> wire(locked))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("locked");
    }

    @Test
    void enrichersGoByClassName() {
        NoteEnricher b = new B();
        NoteEnricher a = new A();
        Plugin plugin = new Plugin("x", binder -> {
            ExtensionBinder.in(binder).enricher().toInstance(b);
            ExtensionBinder.in(binder).enricher().toInstance(a);
        });

        assertThat(wire(engine("engine"), plugin).enrichers()).containsExactly(a, b);
    }

    private static final class A implements NoteEnricher {
        @Override
        public Note enrich(Note note) {
            return note;
        }
    }

    private static final class B implements NoteEnricher {
        @Override
        public Note enrich(Note note) {
            return note;
        }
    }
}
