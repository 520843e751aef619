package dev.knowhow.internal.boot;

import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.plugin.KnowhowPlugin;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds plugins. A broken plugin is listed with its problem and does not affect others. Keeps the jars of loaded
 * plugins open.
 */
public final class Discovery implements AutoCloseable {

    private final List<FoundPlugin> found = new ArrayList<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();
    private final Set<String> ofHost = new HashSet<>();

    /** The plugins found so far. */
    public List<FoundPlugin> found() {
        return List.copyOf(found);
    }

    /** A problem for each plugin that was skipped. */
    public List<Problem> problems() {
        return found.stream()
                .filter(FoundPlugin::isBroken)
                .map(plugin -> new Problem(
                        Severity.ERROR,
                        plugin.name(),
                        0,
                        "this plugin is skipped: " + plugin.problem(),
                        "correct or remove " + plugin.origin()))
                .toList();
    }

    /** Adds a plugin of the host. */
    public void add(KnowhowPlugin plugin) {
        FoundPlugin added = FoundPlugin.of(plugin);
        found.add(added);
        ofHost.add(added.name());
    }

    /** Skips the plugins that cause a failure; false if they are of the host, unknown, or cannot be missed. */
    boolean skip(PluginFailure failure) {
        List<String> names = failure.culprits;
        boolean needed = found.stream()
                .anyMatch(plugin -> names.contains(plugin.name())
                        && (ofHost.contains(plugin.name()) || Wiring.bringsOnlyOne(plugin)));
        if (names.isEmpty() || needed) {
            return false;
        }
        found.replaceAll(plugin -> names.contains(plugin.name())
                ? FoundPlugin.broken(plugin.name(), plugin.origin(), String.valueOf(failure.getMessage()))
                : plugin.anew());
        return true;
    }

    /** Removes the plugins of a name. */
    public void without(String name) {
        found.removeIf(plugin -> plugin.name().equals(name));
    }

    /**
     * Finds plugins on a class path.
     *
     * @param loader the class loader of the plugins
     * @param except classes of plugins that were added explicitly and are skipped
     */
    public void onClassPath(ClassLoader loader, List<Class<?>> except) {
        load(loader, "class path", except);
    }

    /**
     * Finds plugins in a folder: each jar and each subfolder of jars is one.
     *
     * @throws IOException if the folder cannot be listed
     */
    public void inFolder(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        entries.sort(null);
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                inJars(entry, jars(entry));
            } else if (entry.toString().endsWith(".jar")) {
                inJars(entry, List.of(entry));
            }
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private void inJars(Path origin, List<Path> jars) throws MalformedURLException {
        if (jars.isEmpty()) {
            return;
        }
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        URLClassLoader loader = new PluginClassLoader(urls, Discovery.class.getClassLoader());
        loaders.add(loader);
        if (!load(loader, origin.toString(), List.of())) {
            found.add(FoundPlugin.broken(
                    String.valueOf(origin.getFileName()),
                    origin.toString(),
                    "it names no plugin in META-INF/services/" + KnowhowPlugin.class.getName()));
        }
    }

    /** Loads the services of a loader itself; those of its parent are found elsewhere. */
    private boolean load(ClassLoader loader, String origin, List<Class<?>> except) {
        boolean any = false;
        var providers = ServiceLoader.load(KnowhowPlugin.class, loader).stream().iterator();
        for (int faults = 0; faults < 100; ) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                ServiceLoader.Provider<KnowhowPlugin> provider = providers.next();
                Class<?> type = provider.type();
                boolean own = !(loader instanceof PluginClassLoader) || loader.equals(type.getClassLoader());
                if (own && !except.contains(type)) {
                    any = true;
                    found.add(FoundPlugin.of(provider.get()));
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                faults++;
                any = true;
                found.add(FoundPlugin.broken(e, origin));
            }
        }
        return any;
    }

    @Override
    public void close() {
        for (URLClassLoader loader : loaders) {
            try {
                loader.close();
            } catch (IOException e) {
                // closing a jar after reading loses no data
            }
        }
    }
}
