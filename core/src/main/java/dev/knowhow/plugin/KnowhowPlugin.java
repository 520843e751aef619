package dev.knowhow.plugin;

import com.google.inject.Module;

/**
 * A plugin, found by {@link java.util.ServiceLoader}: name the class in
 * {@code META-INF/services/dev.knowhow.plugin.KnowhowPlugin}. It needs a public constructor without parameters and
 * without side effects.
 */
public interface KnowhowPlugin {

    /** The name, unique among all plugins: lower-case letters, digits and hyphens. */
    String name();

    /** The module that binds the extensions, see {@link ExtensionBinder}. */
    Module module();
}
