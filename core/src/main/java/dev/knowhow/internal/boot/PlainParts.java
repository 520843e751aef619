package dev.knowhow.internal.boot;

import dev.knowhow.plugin.Extensions;
import dev.knowhow.plugin.PluginContext;
import dev.knowhow.spi.AttachmentReader;
import dev.knowhow.spi.Dialect;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.NoteArchive;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteRenderer;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.PeopleFormat;
import dev.knowhow.spi.StateStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Combines plain plugins without an injector, which costs a short command a fifth of its time. */
final class PlainParts {

    private final List<FoundPlugin> plugins;
    private final PluginContext context;

    private PlainParts(List<FoundPlugin> plugins, PluginContext context) {
        this.plugins = plugins;
        this.context = context;
    }

    /**
     * Combines the plugins.
     *
     * @param plugins plain plugins, of which one has the index
     * @param state the state store, unless a plugin provides one
     * @throws PluginFailure if one cannot create an extension
     */
    static Parts of(List<FoundPlugin> plugins, PluginContext context, StateStore state) {
        PlainParts parts = new PlainParts(plugins, context);
        StateStore own = parts.single(StateStore.class);
        return new Parts(
                parts.all(NoteIndex.class).getFirst(),
                parts.single(NoteSource.class),
                parts.single(NoteWriter.class),
                own == null ? state : own,
                parts.all(NoteParser.class),
                parts.all(NoteRenderer.class),
                parts.all(Dialect.class),
                Wiring.sorted(parts.all(NoteEnricher.class)),
                parts.all(AttachmentReader.class),
                parts.all(PeopleFormat.class),
                EvidenceSources.checked(parts.all(EvidenceSource.class), parts::culprits),
                parts.all(NoteArchive.class));
    }

    private <T> @Nullable T single(Class<T> port) {
        List<T> all = all(port);
        return all.isEmpty() ? null : all.getFirst();
    }

    private <T> List<T> all(Class<T> port) {
        List<T> all = new ArrayList<>();
        for (FoundPlugin plugin : plugins) {
            Extensions extensions = plugin.extensions();
            if (extensions != null) {
                all.addAll(created(plugin, extensions, port));
            }
        }
        return List.copyOf(all);
    }

    private <T> List<T> created(FoundPlugin plugin, Extensions extensions, Class<T> port) {
        try {
            return extensions.create(port, context);
        } catch (IndexException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailure(
                    "plugin " + plugin.name() + " does not fit in: " + e + "; remove it, or correct it",
                    List.of(plugin.name()),
                    e);
        }
    }

    private List<String> culprits(String source) {
        return plugins.stream()
                .filter(plugin -> plugin.extensions() != null
                        && plugin.extensions().create(EvidenceSource.class, context).stream()
                                .anyMatch(evidence -> evidence.name().equals(source)))
                .map(FoundPlugin::name)
                .toList();
    }
}
