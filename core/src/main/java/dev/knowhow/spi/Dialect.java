package dev.knowhow.spi;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * How one tool writes vaults of notes, where this differs from what all tools share. A dialect applies to the folders that hold one
 * of its markers, so a site in {@code docs/} of a repository of code is read as that site's tool reads it.
 *
 * <p>Implementations are stateless and safe for use by many threads. To add one, bind it with {@link
 * dev.knowhow.plugin.ExtensionBinder#dialect()}.
 */
public interface Dialect {

    /** Reads the files of one vault, such as its configuration. */
    @FunctionalInterface
    interface Files {

        /**
         * Reads a file.
         *
         * @param path its path under the vault's folder, with {@code /} between the names
         * @return the content; empty if there is no such file
         * @throws IOException if it is there and cannot be read
         */
        Optional<byte[]> read(String path) throws IOException;
    }

    /** The name of the tool, in lower case. */
    String name();

    /**
     * The files that mark a vault: paths under its folder, such as {@code mkdocs.yml} or {@code website/site.js}. A path with a
     * hidden part, such as {@code .obsidian/app.json}, marks the root of all notes alone.
     */
    Set<String> markers();

    /**
     * How the notes of a vault are written. Asked when notes are indexed or shown; if a file that is read here has changed, all notes are
     * read anew.
     *
     * @param files the files of the vault
     * @throws IOException if one cannot be read or understood; the message becomes a problem, and the vault is read without this dialect
     */
    Conventions conventions(Files files) throws IOException;
}
