package dev.knowhow.spi;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The syntax of one tool for notes, where it differs from common Markdown. A dialect applies to the folders that
 * contain one of its markers. So a site in {@code docs/} of a code repository is read as the tool of that site reads
 * it.
 *
 * <p>Implementations are stateless and thread-safe. To add one, bind it with
 * {@link dev.knowhow.plugin.ExtensionBinder#dialect()}.
 */
public interface Dialect {

    /** Reads the files of one vault, such as its configuration. */
    @FunctionalInterface
    interface Files {

        /**
         * Reads a file.
         *
         * @param path its path below the folder of the vault, with {@code /} as separator
         * @return the content; empty if the file does not exist
         * @throws IOException if it exists and cannot be read
         */
        Optional<byte[]> read(String path) throws IOException;
    }

    /** The name of the tool, in lower case. */
    String name();

    /**
     * The files that mark a vault, as paths below its folder, such as {@code mkdocs.yml} or {@code website/site.js}. A
     * path with a hidden segment, such as {@code .obsidian/app.json}, can mark only the root of all notes.
     */
    Set<String> markers();

    /**
     * The markers of a folder that is a vault of its own only if no folder around it is one of this dialect, such as a
     * file that a tool writes into each part of a workspace.
     *
     * @return some of {@link #markers()}; none by default
     */
    default Set<String> innerMarkers() {
        return Set.of();
    }

    /**
     * Returns the conventions of a vault. Called when notes are indexed or shown. If a file read here changes, all
     * notes are read again.
     *
     * @param files the files of the vault
     * @throws IOException if a file cannot be read or parsed; the message becomes a problem, and the vault is read
     *     without this dialect
     */
    Conventions conventions(Files files) throws IOException;
}
