package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.internal.boot.Discovery;
import dev.knowhow.internal.boot.Parts;
import dev.knowhow.internal.boot.PluginFailure;
import dev.knowhow.internal.boot.Wiring;
import dev.knowhow.internal.source.FilesBeside;
import dev.knowhow.internal.source.FolderNoteSource;
import dev.knowhow.internal.state.FileStateStore;
import dev.knowhow.people.Joining;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.query.Field;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Knowhow}. Not thread-safe. */
public final class KnowhowBuilder {

    private @Nullable Path notes;
    private @Nullable NoteSource source;
    private @Nullable Path index;
    private @Nullable Path state;
    private @Nullable Path pluginsFolder;
    private Clock clock = Clock.system(ZoneId.systemDefault());
    private @Nullable ClassLoader loader = defaultLoader();
    private final List<KnowhowPlugin> plugins = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private Joining joining = Joining.NAMES;
    private final Set<Field> filters = new LinkedHashSet<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    KnowhowBuilder() {}

    private static ClassLoader defaultLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : Knowhow.class.getClassLoader();
    }

    /** Sets the folder of the notes. */
    public KnowhowBuilder notes(Path folder) {
        notes = folder;
        return this;
    }

    /**
     * Sets a source of notes other than a folder. It takes precedence over the source of a plugin, and that one over
     * the folder of {@link #notes}.
     */
    public KnowhowBuilder source(NoteSource noteSource) {
        source = noteSource;
        return this;
    }

    /**
     * Provides a file that is not a note, such as {@code people.yml}, as if it were beside the notes.
     *
     * @param path its path below the root of the notes; an existing file at this path is not read
     * @param content the content of the file
     */
    public KnowhowBuilder file(String path, byte[] content) {
        files.put(path, content.clone());
        return this;
    }

    /** Sets the folder of the index; default {@code .knowhow} in the notes folder. */
    public KnowhowBuilder index(Path folder) {
        index = folder;
        return this;
    }

    /**
     * Sets the folder for state that cannot be rebuilt from the notes, such as tokens. The default is the index
     * folder's name with the suffix {@code -state}, such as {@code .knowhow-state}, beside it. Unused if a plugin
     * provides a {@link dev.knowhow.spi.StateStore}.
     */
    public KnowhowBuilder state(Path folder) {
        state = folder;
        return this;
    }

    /** Adds a plugin. If it is also found on the class path, it is used once. */
    public KnowhowBuilder plugin(KnowhowPlugin plugin) {
        plugins.add(plugin);
        return this;
    }

    /**
     * Sets a folder of plugins: each jar and each folder of jars is one plugin. Use only a trusted folder: plugins run
     * code.
     */
    public KnowhowBuilder pluginsFolder(Path folder) {
        pluginsFolder = folder;
        return this;
    }

    /**
     * Sets the clock that gives the current day, on which the visibility of notes and due reviews depend; default the
     * system clock.
     */
    public KnowhowBuilder clock(Clock todays) {
        clock = todays;
        return this;
    }

    /** Sets the class loader that finds plugins; default the context class loader of the thread. */
    public KnowhowBuilder discoverPlugins(ClassLoader classLoader) {
        loader = classLoader;
        return this;
    }

    /** Ignores plugins on the class path: uses only added plugins and those of the plugins folder. */
    public KnowhowBuilder discoverNoPlugins() {
        loader = null;
        return this;
    }

    /** Disables the plugin of this name, such as {@code git}. */
    public KnowhowBuilder without(String plugin) {
        without.add(plugin);
        return this;
    }

    /**
     * Sets which names are one person without a record; default {@link Joining#NAMES}. It affects ranking and display
     * only, not the index.
     */
    public KnowhowBuilder joining(Joining rule) {
        joining = rule;
        return this;
    }

    /**
     * Makes keys of the front matter filters of searches, as {@code customer} in {@code customer:acme}. The index keeps
     * the setting for those who only read it. A change takes effect with the next update of the index, which then reads
     * all notes.
     *
     * @param keys see {@link Field#property}
     * @throws IllegalArgumentException if a key cannot be a filter
     */
    public KnowhowBuilder filters(Collection<String> keys) {
        keys.forEach(key -> filters.add(Field.property(key)));
        return this;
    }

    /**
     * Builds the configured object.
     *
     * @throws KnowhowException if the configuration is invalid; the message lists all errors
     */
    public Knowhow build() {
        Places places = new Places(notes, source, index, pluginsFolder);
        Path indexFolder = places.indexFolder();
        Discovery discovery = new Discovery();
        try {
            plugins.forEach(discovery::add);
            if (loader != null) {
                discovery.onClassPath(
                        loader,
                        plugins.stream().<Class<?>>map(KnowhowPlugin::getClass).toList());
            }
            if (pluginsFolder != null) {
                discovery.inFolder(pluginsFolder);
            }
            without.forEach(discovery::without);
            if (!Wiring.bringSource(discovery.found())) {
                places.requireNotesOrIndex();
            }
            Path stateFolder = state != null ? state : FileStateStore.beside(indexFolder);
            Parts parts = Wiring.wire(discovery, indexFolder, notes, new FileStateStore(stateFolder));
            NoteSource elsewhere = source != null ? source : parts.source();
            Path folder = elsewhere == null ? notes : null;
            NoteSource from = folder == null ? elsewhere : new FolderNoteSource(folder);
            if (from != null && !files.isEmpty()) {
                from = new FilesBeside(from, files);
            }
            return new Knowhow(discovery, parts, from, folder, indexFolder, clock, joining, filters);
        } catch (KnowhowException e) {
            discovery.close();
            throw e;
        } catch (PluginFailure e) {
            discovery.close();
            throw new KnowhowException(Category.PLUGIN, String.valueOf(e.getMessage()), e);
        } catch (IndexException e) {
            discovery.close();
            throw new KnowhowException(Category.INDEX, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            discovery.close();
            throw new KnowhowException(Category.PLUGIN, "the plugins folder cannot be read: " + e, e);
        }
    }
}
