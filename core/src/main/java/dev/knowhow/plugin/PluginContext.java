package dev.knowhow.plugin;

import dev.knowhow.spi.NotesVersion;
import java.util.Optional;

/**
 * What the extensions of a {@link PlainPlugin} are made for. Immutable.
 *
 * @param index the folder of the index
 * @param notes the folder of the notes; empty if the source is not a folder
 * @param version the version of past notes; empty for current notes
 */
public record PluginContext(IndexFolder index, Optional<NotesFolder> notes, Optional<NotesVersion> version) {}
