package dev.knowhow;

/**
 * A plugin that was found.
 *
 * @param name its name; if it failed to load, the name of its class or jar
 * @param version its version, or {@code unknown}
 * @param origin the jar or folder that contains it
 * @param problem why it was skipped; empty if it is in use
 */
public record PluginInfo(String name, String version, String origin, String problem) {}
