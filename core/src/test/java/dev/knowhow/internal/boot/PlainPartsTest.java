package dev.knowhow.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Module;
import dev.knowhow.expert.Statement;
import dev.knowhow.internal.source.FolderNoteSource;
import dev.knowhow.internal.state.FileStateStore;
import dev.knowhow.note.Note;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.Extensions;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.plugin.NotesFolder;
import dev.knowhow.plugin.PlainPlugin;
import dev.knowhow.plugin.PluginContext;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.StateStore;
import dev.knowhow.testkit.InMemoryNoteIndex;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainPartsTest {

    private static final NoteIndex INDEX = new InMemoryNoteIndex();

    private static final StateStore STATE = new FileStateStore(Path.of("index-state"));

    private record Plain(String name, Consumer<Extensions> extending) implements PlainPlugin {

        @Override
        public void extend(Extensions extensions) {
            extending.accept(extensions);
        }
    }

    private record Injected(String name, Module module) implements KnowhowPlugin {}

    private static final Plain ENGINE =
            new Plain("engine", extensions -> extensions.add(NoteIndex.class, context -> INDEX));

    private static Parts wire(KnowhowPlugin... plugins) {
        List<FoundPlugin> found = new ArrayList<>();
        for (KnowhowPlugin plugin : plugins) {
            found.add(FoundPlugin.of(plugin));
        }
        return Wiring.wire(found, Path.of("index"), Path.of("notes"), STATE);
    }

    @Test
    void pluginsAreCombinedInTheOrderOfTheirNames() {
        NoteSource source = new FolderNoteSource(Path.of("notes"));
        Parts parts = wire(
                new Plain("z", extensions -> extensions.add(EvidenceSource.class, context -> new Evidence("b"))),
                new Plain("a", extensions -> {
                    extensions.add(EvidenceSource.class, context -> new Evidence("a"));
                    extensions.add(NoteSource.class, context -> source);
                }),
                ENGINE);

        assertThat(parts.index()).isSameAs(INDEX);
        assertThat(parts.source()).isSameAs(source);
        assertThat(parts.writer()).isNull();
        assertThat(parts.state()).isSameAs(STATE);
        assertThat(parts.evidence()).extracting(EvidenceSource::name).containsExactly("a", "b");
    }

    @Test
    void anExtensionIsCreatedOnceForItsContext() {
        List<PluginContext> contexts = new ArrayList<>();
        Plain plugin = new Plain(
                "x",
                extensions -> extensions.add(NoteEnricher.class, context -> {
                    contexts.add(context);
                    return new Unchanged();
                }));

        wire(plugin, ENGINE);

        assertThat(contexts).singleElement().satisfies(context -> {
            assertThat(context.index().path()).isEqualTo(Path.of("index"));
            assertThat(context.notes()).contains(new NotesFolder(Path.of("notes")));
            assertThat(context.version()).isEmpty();
        });
    }

    @Test
    void anotherPluginInjectsThePlainOnes() {
        Injected injected = new Injected(
                "x", binder -> ExtensionBinder.in(binder).enricher().to(Injecting.class));
        Plain plain = new Plain("y", extensions -> extensions.add(NoteEnricher.class, context -> new Unchanged()));

        Parts parts = wire(plain, injected, ENGINE);

        assertThat(parts.index()).isSameAs(INDEX);
        assertThat(parts.enrichers())
                .satisfiesExactly(
                        one -> assertThat(((Injecting) one).index).isSameAs(INDEX),
                        other -> assertThat(other).isInstanceOf(Unchanged.class));
    }

    @Test
    void anExtensionThatCannotBeCreatedNamesItsPlugin() {
        Plain failing = new Plain(
                "failing",
                extensions -> extensions.add(NoteEnricher.class, context -> {
                    throw new IllegalStateException("no model");
                }));

        assertThatThrownBy(() -> wire(failing, ENGINE))
                .isInstanceOfSatisfying(
                        PluginFailure.class,
                        failure -> assertThat(failure.culprits).containsExactly("failing"))
                .hasMessageContaining("no model");
    }

    @Test
    void anIndexThatCannotBeOpenedReportsItsOwnError() {
        Plain locked = new Plain(
                "engine",
                extensions -> extensions.add(NoteIndex.class, context -> {
                    throw new IndexException("locked by another process; wait");
                }));

        assertThatThrownBy(() -> wire(locked)).isInstanceOf(IndexException.class);
    }

    @Test
    void twoSourcesOfEvidenceWithOneNameNameTheirPlugins() {
        Consumer<Extensions> stating =
                extensions -> extensions.add(EvidenceSource.class, context -> new Evidence("same"));

        assertThatThrownBy(() -> wire(new Plain("one", stating), new Plain("two", stating), ENGINE))
                .isInstanceOf(PluginFailure.class)
                .hasMessageContaining("plugin one and plugin two");
    }

    @Test
    void whatIsNoPortBreaksThePlugin() {
        FoundPlugin found =
                FoundPlugin.of(new Plain("odd", extensions -> extensions.add(Runnable.class, context -> () -> {})));

        assertThat(found.problem()).contains("java.lang.Runnable is no port");
    }

    private record Evidence(String name) implements EvidenceSource {

        @Override
        public List<Statement> statements(@Nullable NoteSource notes) {
            return List.of();
        }
    }

    private static final class Unchanged implements NoteEnricher {
        @Override
        public Note enrich(Note note) {
            return note;
        }
    }

    private static final class Injecting implements NoteEnricher {

        private final NoteIndex index;

        @Inject
        Injecting(NoteIndex index) {
            this.index = index;
        }

        @Override
        public Note enrich(Note note) {
            return note;
        }
    }
}
