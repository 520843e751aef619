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
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Knowhow} step by step. Not safe for use by many threads. */
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

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    KnowhowBuilder() {}

    private static ClassLoader defaultLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : Knowhow.class.getClassLoader();
    }

    /** The folder the notes lie in. */
    public KnowhowBuilder notes(Path folder) {
        notes = folder;
        return this;
    }

    /**
     * Another source of notes than a folder. Among a source that is set here, one that a plugin brings, and the folder of
     * {@link #notes}, the first is taken.
     */
    public KnowhowBuilder source(NoteSource noteSource) {
        source = noteSource;
        return this;
    }

    /**
     * A file that is no note, such as {@code people.yml}, as if it lay beside the notes.
     *
     * @param path its path under the root of the notes; one that is there is not read
     * @param content what stands in it
     */
    public KnowhowBuilder file(String path, byte[] content) {
        files.put(path, content.clone());
        return this;
    }

    /** The folder the index lies in; {@code .knowhow} in the notes folder if not said. */
    public KnowhowBuilder index(Path folder) {
        index = folder;
        return this;
    }

    /**
     * The folder for what cannot be built again from the notes, such as tokens; if not set, it lies beside the index and has its name with
     * {@code -state} added, as {@code .knowhow-state}. Unused if a plugin provides a {@link dev.knowhow.spi.StateStore}.
     */
    public KnowhowBuilder state(Path folder) {
        state = folder;
        return this;
    }

    /** Adds a plugin by hand; should it be found on the class path too, it is taken once. */
    public KnowhowBuilder plugin(KnowhowPlugin plugin) {
        plugins.add(plugin);
        return this;
    }

    /** A folder of plugins: each jar is one, and each folder of jars. Only use a folder you trust. */
    public KnowhowBuilder pluginsFolder(Path folder) {
        pluginsFolder = folder;
        return this;
    }

    /**
     * Tells what day it is when a question is asked; the system's clock if not said. Notes may be open on some days
     * alone, and reviews fall due.
     */
    public KnowhowBuilder clock(Clock todays) {
        clock = todays;
        return this;
    }

    /** Finds plugins with this class loader instead of the thread's. */
    public KnowhowBuilder discoverPlugins(ClassLoader classLoader) {
        loader = classLoader;
        return this;
    }

    /** Takes only the plugins added by hand and those of the plugins folder. */
    public KnowhowBuilder discoverNoPlugins() {
        loader = null;
        return this;
    }

    /** Leaves out the plugin of this name, such as {@code git}, wherever it would be found. */
    public KnowhowBuilder without(String plugin) {
        without.add(plugin);
        return this;
    }

    /**
     * What makes two names in the notes one person where no record does; {@link Joining#NAMES} if not said. It serves ranking and
     * display only, and changes no index.
     */
    public KnowhowBuilder joining(Joining rule) {
        joining = rule;
        return this;
    }

    /**
     * Builds it.
     *
     * @throws KnowhowException if what was said cannot work, saying all that is wrong at once
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
            Parts parts =
                    Wiring.wire(discovery.found(), indexFolder, notes, new FileStateStore(stateFolder, indexFolder));
            NoteSource elsewhere = source != null ? source : parts.source();
            Path folder = elsewhere == null ? notes : null;
            NoteSource from = folder == null ? elsewhere : new FolderNoteSource(folder);
            if (from != null && !files.isEmpty()) {
                from = new FilesBeside(from, files);
            }
            return new Knowhow(discovery, parts, from, folder, indexFolder, clock, joining);
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
