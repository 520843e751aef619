package dev.knowhow;

/**
 * A plugin that was found.
 *
 * @param name its name; of a broken one, the name of its class or jar
 * @param version its version, or {@code unknown}
 * @param origin the jar or folder it came from
 * @param problem why it was skipped; empty if it works
 */
public record PluginInfo(String name, String version, String origin, String problem) {}
