package dev.knowhow.internal.boot;

import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.plugin.NotesFolder;
import dev.knowhow.plugin.PluginContext;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.NotesVersion;
import dev.knowhow.spi.StateStore;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that plugins fit together, and combines them. */
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
        rejectSeveral(plugins, NoteSource.class, "a source of notes");
        rejectSeveral(plugins, NoteWriter.class, "a writer of notes");
        rejectSeveral(plugins, StateStore.class, "a store of state");
        PluginContext context = new PluginContext(
                new IndexFolder(indexFolder),
                Optional.ofNullable(notesFolder).map(NotesFolder::new),
                Optional.ofNullable(version));
        return plugins.stream().allMatch(plugin -> plugin.extensions() != null)
                ? PlainParts.of(plugins, context, state)
                : InjectedParts.of(plugins, context, state);
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

    static boolean brings(FoundPlugin plugin, Class<?> type) {
        return plugin.extensions() == null
                ? plugin.binds(type)
                : plugin.extensions().has(type);
    }

    /** Sorts by class name, since the order of plugins must not change the result. */
    static List<NoteEnricher> sorted(Collection<NoteEnricher> enrichers) {
        return enrichers.stream()
                .sorted(Comparator.comparing(enricher -> enricher.getClass().getName()))
                .toList();
    }
}
