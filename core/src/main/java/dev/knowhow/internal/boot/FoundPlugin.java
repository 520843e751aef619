package dev.knowhow.internal.boot;

import com.google.inject.spi.Element;
import dev.knowhow.plugin.Extensions;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.plugin.PlainPlugin;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plugin that was found.
 *
 * @param name its name; the name of the class or jar if it is broken
 * @param version its version, or {@code unknown}
 * @param origin the jar or folder it came from
 * @param problem why it is skipped; empty if it works
 * @param extensions its extensions; null if it is broken or needs an injector
 * @param elements its bindings, for one injector; empty if it has extensions or is broken
 * @param plugin the plugin itself; null if it is broken
 */
public record FoundPlugin(
        String name,
        String version,
        String origin,
        String problem,
        @Nullable Extensions extensions,
        List<Element> elements,
        @Nullable KnowhowPlugin plugin) {

    /** Copies the list. */
    public FoundPlugin {
        elements = List.copyOf(elements);
    }

    /** Whether its module binds a type. */
    boolean binds(Class<?> type) {
        return PluginModule.binds(elements, type);
    }

    boolean isBroken() {
        return !problem.isEmpty();
    }

    /** The same plugin for another injector; Guice elements can be used once. */
    public FoundPlugin anew() {
        return plugin == null ? this : of(plugin);
    }

    static FoundPlugin broken(String name, String origin, String problem) {
        return new FoundPlugin(name, "unknown", origin, problem, null, List.of(), null);
    }

    /** A plugin that its service loader cannot load. */
    static FoundPlugin broken(Error error, String origin) {
        return broken(culprit(error, origin), origin, String.valueOf(error.getMessage()));
    }

    /** Extracts the class name from the message of a ServiceConfigurationError, which has no other place for it. */
    private static String culprit(Error error, String otherwise) {
        String message = String.valueOf(error.getMessage());
        String prefix = KnowhowPlugin.class.getName() + ": ";
        for (String start : List.of(prefix + "Provider ", prefix)) {
            if (message.startsWith(start)) {
                String name = message.substring(start.length()).split("[ :]", 2)[0];
                if (name.contains(".")) {
                    return name;
                }
            }
        }
        return otherwise;
    }

    /** Creates an entry from a plugin's name and module. Any exception makes it a broken plugin. */
    static FoundPlugin of(KnowhowPlugin plugin) {
        Class<?> type = plugin.getClass();
        String origin = origin(type);
        try {
            String name = plugin.name();
            if (name == null || !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                return broken(
                        type.getName(),
                        origin,
                        "its name is '" + name + "'; a name consists of lower-case letters, digits and hyphens");
            }
            if (plugin instanceof PlainPlugin plain) {
                return new FoundPlugin(name, version(type), origin, "", Extensions.of(plain), List.of(), plugin);
            }
            return PluginModule.found(name, version(type), origin, plugin);
        } catch (RuntimeException | LinkageError e) {
            return broken(type.getName(), origin, "its module failed: " + e);
        }
    }

    private static String version(Class<?> type) {
        return Optional.ofNullable(type.getPackage())
                .map(Package::getImplementationVersion)
                .orElse("unknown");
    }

    static String origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return "unknown";
        }
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (RuntimeException | java.net.URISyntaxException e) {
            return source.getLocation().toString();
        }
    }
}
