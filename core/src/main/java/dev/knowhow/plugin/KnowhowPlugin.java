package dev.knowhow.plugin;

import com.google.inject.Module;

/**
 * Something that extends knowhow. Found with {@link java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/dev.knowhow.plugin.KnowhowPlugin}. It needs a public constructor without parameters that does no
 * work.
 */
public interface KnowhowPlugin {

    /** Its name, unique among all plugins: lower-case letters, digits and hyphens. */
    String name();

    /** What it brings; see {@link ExtensionBinder}. */
    Module module();
}
