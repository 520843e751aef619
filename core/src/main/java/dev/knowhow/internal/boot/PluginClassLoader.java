package dev.knowhow.internal.boot;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads classes of a plugin from its own jars first, so that two plugins can use two versions of a library. Shared API
 * classes are loaded from the host.
 */
final class PluginClassLoader extends URLClassLoader {

    private static final List<String> SHARED = List.of(
            "java.",
            "javax.",
            "jdk.",
            "jakarta.inject.",
            "org.slf4j.",
            "org.jspecify.",
            "com.google.inject.",
            "dev.knowhow.note.",
            "dev.knowhow.people.",
            "dev.knowhow.query.",
            "dev.knowhow.expert.",
            "dev.knowhow.spi.",
            "dev.knowhow.plugin.",
            "dev.knowhow.internal.",
            "dev.knowhow.guice.");

    static {
        registerAsParallelCapable();
    }

    PluginClassLoader(URL[] jars, ClassLoader host) {
        super(jars, host);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> type = findLoadedClass(name);
            if (type == null && !shared(name)) {
                type = own(name);
            }
            return type != null ? type : super.loadClass(name, resolve);
        }
    }

    private @Nullable Class<?> own(String name) {
        try {
            return findClass(name);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** Shared packages, and classes of the root package itself. */
    private static boolean shared(String name) {
        return SHARED.stream().anyMatch(name::startsWith)
                || (name.startsWith("dev.knowhow.") && name.indexOf('.', "dev.knowhow.".length()) < 0);
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
        ClassLoader host = getParent();
        if (host != null) {
            all.addAll(Collections.list(host.getResources(name)));
        }
        return Collections.enumeration(all);
    }
}
