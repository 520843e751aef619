package dev.knowhow.internal.boot;

import com.google.inject.Binder;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import com.google.inject.spi.Message;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.plugin.NotesFolder;
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
import dev.knowhow.spi.NotesVersion;
import dev.knowhow.spi.PeopleFormat;
import dev.knowhow.spi.StateStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Combines plugins with one strict injector, and explains conflicts in terms of plugins. */
final class InjectedParts {

    private InjectedParts() {}

    /**
     * Combines the plugins.
     *
     * @param plugins plugins, of which one has the index
     * @param state the state store, unless a plugin provides one
     * @throws PluginFailure if they do not fit together
     */
    static Parts of(List<FoundPlugin> plugins, PluginContext context, StateStore state) {
        List<Module> modules = new ArrayList<>();
        modules.add(binder -> strict(binder, context));
        if (!has(plugins, StateStore.class)) {
            modules.add(binder -> binder.bind(StateStore.class).toInstance(state));
        }
        plugins.forEach(plugin -> modules.add(Elements.getModule(elements(plugin))));
        try {
            Injector injector = Guice.createInjector(Stage.PRODUCTION, modules);
            return new Parts(
                    injector.getInstance(NoteIndex.class),
                    single(injector, plugins, NoteSource.class),
                    single(injector, plugins, NoteWriter.class),
                    injector.getInstance(StateStore.class),
                    all(injector, new TypeLiteral<>() {}),
                    all(injector, new TypeLiteral<>() {}),
                    all(injector, new TypeLiteral<>() {}),
                    Wiring.sorted(all(injector, new TypeLiteral<Set<NoteEnricher>>() {})),
                    all(injector, new TypeLiteral<>() {}),
                    all(injector, new TypeLiteral<>() {}),
                    EvidenceSources.in(injector, plugins),
                    all(injector, new TypeLiteral<>() {}));
        } catch (CreationException e) {
            throw failure(plugins, e.getErrorMessages(), String.valueOf(e.getMessage()));
        } catch (ProvisionException e) {
            throw failure(plugins, e.getErrorMessages(), String.valueOf(e.getMessage()));
        }
    }

    /** The bindings of a plugin. Those of a plain one are made only if another plugin needs an injector. */
    static List<Element> elements(FoundPlugin plugin) {
        return plugin.plugin() != null && plugin.extensions() != null
                ? PluginModule.elements(plugin.name(), plugin.plugin().module())
                : plugin.elements();
    }

    private static boolean has(List<FoundPlugin> plugins, Class<?> port) {
        return plugins.stream().anyMatch(plugin -> Wiring.brings(plugin, port));
    }

    private static <T> @Nullable T single(Injector injector, List<FoundPlugin> plugins, Class<T> port) {
        return has(plugins, port) ? injector.getInstance(port) : null;
    }

    private static <T> List<T> all(Injector injector, TypeLiteral<Set<T>> port) {
        return List.copyOf(injector.getInstance(Key.get(port)));
    }

    private static void strict(Binder binder, PluginContext context) {
        binder.requireExplicitBindings();
        binder.requireAtInjectOnConstructors();
        binder.requireExactBindingAnnotations();
        binder.disableCircularProxies();
        binder.bind(IndexFolder.class).toInstance(context.index());
        OptionalBinder<NotesFolder> notes = OptionalBinder.newOptionalBinder(binder, NotesFolder.class);
        context.notes().ifPresent(folder -> notes.setBinding().toInstance(folder));
        OptionalBinder<NotesVersion> then = OptionalBinder.newOptionalBinder(binder, NotesVersion.class);
        context.version().ifPresent(version -> then.setBinding().toInstance(version));
        Multibinder.newSetBinder(binder, NoteArchive.class);
        Multibinder.newSetBinder(binder, EvidenceSource.class);
        Multibinder.newSetBinder(binder, NoteParser.class);
        Multibinder.newSetBinder(binder, NoteRenderer.class);
        Multibinder.newSetBinder(binder, Dialect.class);
        Multibinder.newSetBinder(binder, NoteEnricher.class);
        Multibinder.newSetBinder(binder, AttachmentReader.class);
        Multibinder.newSetBinder(binder, PeopleFormat.class);
    }

    private static PluginFailure failure(List<FoundPlugin> plugins, Collection<Message> messages, String whole) {
        for (Message message : messages) {
            if (message.getCause() instanceof IndexException e) {
                throw e;
            }
        }
        String what = messages.stream().map(Message::getMessage).collect(Collectors.joining("; "));
        List<String> culprits = culprits(plugins, whole);
        List<String> possible =
                culprits.isEmpty() ? plugins.stream().map(FoundPlugin::name).toList() : culprits;
        return new PluginFailure(
                "plugin " + String.join(", ", possible) + " does not fit in: " + what
                        + "; remove it, or correct its module",
                culprits,
                new IllegalStateException(whole));
    }

    /** The plugins that Guice's report names as sources. */
    private static List<String> culprits(List<FoundPlugin> plugins, String report) {
        return plugins.stream()
                .map(FoundPlugin::name)
                .filter(name -> Pattern.compile("\\bplugin " + name + "(?![a-z0-9-])")
                        .matcher(report)
                        .find())
                .toList();
    }
}
