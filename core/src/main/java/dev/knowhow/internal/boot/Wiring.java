package dev.knowhow.internal.boot;

import com.google.inject.Binder;
import com.google.inject.Binding;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Combines the plugins with one strict injector, and explains conflicts in terms of plugins. */
public final class Wiring {

    private Wiring() {}

    /**
     * Combines the plugins. A plugin that was found, not added by the host, and does not fit in is skipped, unless it
     * brings something of which there can be only one.
     *
     * @throws PluginFailure if they do not fit together
     */
    public static Parts wire(Discovery discovery, Path indexFolder, @Nullable Path notesFolder, StateStore state) {
        while (true) {
            try {
                return wire(discovery.found(), indexFolder, notesFolder, state);
            } catch (PluginFailure e) {
                if (!discovery.skip(e)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Combines the plugins.
     *
     * @param found the plugins; broken ones are skipped
     * @param indexFolder the folder of the index
     * @param notesFolder the folder of the notes; null if they are not in a folder
     * @param state the state store, unless a plugin provides one
     * @throws PluginFailure if they do not fit together
     */
    public static Parts wire(
            Collection<FoundPlugin> found, Path indexFolder, @Nullable Path notesFolder, StateStore state) {
        return wire(found, indexFolder, notesFolder, state, null);
    }

    /**
     * Combines the plugins for past notes.
     *
     * @param version the version of the notes; null for current notes
     */
    public static Parts wire(
            Collection<FoundPlugin> found,
            Path indexFolder,
            @Nullable Path notesFolder,
            StateStore state,
            @Nullable NotesVersion version) {
        List<FoundPlugin> plugins = found.stream()
                .filter(plugin -> !plugin.isBroken())
                .sorted(Comparator.comparing(FoundPlugin::name))
                .toList();
        rejectTwins(plugins);
        requireOneIndex(plugins, found);
        List<String> sources = rejectSeveral(plugins, NoteSource.class, "a source of notes");
        List<String> writers = rejectSeveral(plugins, NoteWriter.class, "a writer of notes");
        List<String> states = rejectSeveral(plugins, StateStore.class, "a store of state");
        List<Module> modules = new ArrayList<>();
        modules.add(binder -> strict(binder, indexFolder, notesFolder, version));
        if (states.isEmpty()) {
            modules.add(binder -> binder.bind(StateStore.class).toInstance(state));
        }
        plugins.forEach(plugin -> modules.add(Elements.getModule(plugin.elements())));
        try {
            Injector injector = Guice.createInjector(Stage.PRODUCTION, modules);
            return new Parts(
                    injector.getInstance(NoteIndex.class),
                    sources.isEmpty() ? null : injector.getInstance(NoteSource.class),
                    writers.isEmpty() ? null : injector.getInstance(NoteWriter.class),
                    injector.getInstance(StateStore.class),
                    List.copyOf(injector.getInstance(Key.get(new TypeLiteral<Set<NoteParser>>() {}))),
                    List.copyOf(injector.getInstance(Key.get(new TypeLiteral<Set<NoteRenderer>>() {}))),
                    List.copyOf(injector.getInstance(Key.get(new TypeLiteral<Set<Dialect>>() {}))),
                    sorted(injector.getInstance(Key.get(new TypeLiteral<Set<NoteEnricher>>() {}))),
                    List.copyOf(injector.getInstance(Key.get(new TypeLiteral<Set<AttachmentReader>>() {}))),
                    List.copyOf(injector.getInstance(Key.get(new TypeLiteral<Set<PeopleFormat>>() {}))),
                    EvidenceSources.in(injector, plugins),
                    List.copyOf(injector.getInstance(Key.get(new TypeLiteral<Set<NoteArchive>>() {}))));
        } catch (CreationException e) {
            throw failure(plugins, e.getErrorMessages(), String.valueOf(e.getMessage()));
        } catch (ProvisionException e) {
            throw failure(plugins, e.getErrorMessages(), String.valueOf(e.getMessage()));
        }
    }

    private static void strict(
            Binder binder, Path indexFolder, @Nullable Path notesFolder, @Nullable NotesVersion version) {
        binder.requireExplicitBindings();
        binder.requireAtInjectOnConstructors();
        binder.requireExactBindingAnnotations();
        binder.disableCircularProxies();
        binder.bind(IndexFolder.class).toInstance(new IndexFolder(indexFolder));
        OptionalBinder<NotesFolder> notes = OptionalBinder.newOptionalBinder(binder, NotesFolder.class);
        if (notesFolder != null) {
            notes.setBinding().toInstance(new NotesFolder(notesFolder));
        }
        OptionalBinder<NotesVersion> then = OptionalBinder.newOptionalBinder(binder, NotesVersion.class);
        if (version != null) {
            then.setBinding().toInstance(version);
        }
        Multibinder.newSetBinder(binder, NoteArchive.class);
        Multibinder.newSetBinder(binder, EvidenceSource.class);
        Multibinder.newSetBinder(binder, NoteParser.class);
        Multibinder.newSetBinder(binder, NoteRenderer.class);
        Multibinder.newSetBinder(binder, Dialect.class);
        Multibinder.newSetBinder(binder, NoteEnricher.class);
        Multibinder.newSetBinder(binder, AttachmentReader.class);
        Multibinder.newSetBinder(binder, PeopleFormat.class);
    }

    private static void rejectTwins(List<FoundPlugin> plugins) {
        plugins.stream()
                .collect(Collectors.groupingBy(FoundPlugin::name, TreeMap::new, Collectors.toList()))
                .forEach((name, twins) -> {
                    if (twins.size() > 1) {
                        throw new PluginFailure("two plugins are called '" + name + "': from "
                                + twins.stream().map(FoundPlugin::origin).collect(Collectors.joining(" and from "))
                                + "; take one of them away");
                    }
                });
    }

    private static void requireOneIndex(List<FoundPlugin> plugins, Collection<FoundPlugin> found) {
        if (rejectSeveral(plugins, NoteIndex.class, "an index").isEmpty()) {
            String broken = found.stream()
                    .filter(FoundPlugin::isBroken)
                    .map(plugin -> plugin.name() + ": " + plugin.problem())
                    .collect(Collectors.joining("; "));
            throw new PluginFailure("none of the plugins "
                    + plugins.stream().map(FoundPlugin::name).toList()
                    + " brings an index; add one, such as knowhow-search, to the class path or the plugins folder"
                    + (broken.isEmpty() ? "" : " (broken: " + broken + ")"));
        }
    }

    /** Whether a plugin provides a source of notes. */
    public static boolean bringSource(Collection<FoundPlugin> found) {
        return found.stream().anyMatch(plugin -> !plugin.isBroken() && brings(plugin, NoteSource.class));
    }

    /** The names of the plugins that provide an extension of which only one is allowed: at most one name. */
    private static List<String> rejectSeveral(List<FoundPlugin> plugins, Class<?> type, String what) {
        List<String> names = plugins.stream()
                .filter(plugin -> brings(plugin, type))
                .map(FoundPlugin::name)
                .toList();
        if (names.size() > 1) {
            throw new PluginFailure("the plugins " + String.join(" and ", names) + " each bring " + what
                    + ", and there can be only one; remove all but one of them");
        }
        return names;
    }

    /** Whether a plugin brings something of which there can be only one. */
    static boolean bringsOnlyOne(FoundPlugin plugin) {
        return Stream.of(NoteIndex.class, NoteSource.class, NoteWriter.class, StateStore.class)
                .anyMatch(type -> brings(plugin, type));
    }

    private static boolean brings(FoundPlugin plugin, Class<?> type) {
        Key<?> key = Key.get(type);
        for (Element element : plugin.elements()) {
            if (element instanceof Binding<?> binding && binding.getKey().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Sorts by class name, since the order of plugins must not change the result. */
    private static List<NoteEnricher> sorted(Set<NoteEnricher> enrichers) {
        return enrichers.stream()
                .sorted(Comparator.comparing(enricher -> enricher.getClass().getName()))
                .toList();
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
