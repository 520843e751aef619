package dev.knowhow.spi;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * The syntax of the notes of one vault, and their addresses on its site. Each default method is right for a vault
 * without a dialect. Implementations are pure and thread-safe.
 */
public interface Conventions {

    /** The conventions of a vault without a dialect. */
    Conventions NONE = new Conventions() {};

    /**
     * Converts a wiki link to the common order. Code is shown as it is written.
     *
     * @param content the text between the brackets
     * @return the link as {@code target#fragment|label}; with {@code !} before it if the target is embedded
     */
    default String wikiLink(String content) {
        return content;
    }

    /** Whether {@code key: value} lines at the top of a note are front matter without fences. */
    default boolean hasBareMetadata() {
        return false;
    }

    /**
     * Converts the body of a note to the common syntax. Fenced code and code spans are not converted.
     *
     * @param body the text without front matter, as written, or with characters of private use in the place of code
     * @return the text to parse, with the same number of lines
     */
    default String body(String body) {
        return body;
    }

    /**
     * The addresses of a note on the vault's site, in addition to those of its front matter.
     *
     * @param id the note's path below the folder of the vault
     * @param note the note; {@link Note#properties()} holds its front matter
     * @return paths that start with {@code /}
     */
    default List<String> addresses(NoteId id, Note note) {
        return List.of();
    }

    /** The files of the vault that are not notes, such as old versions, as patterns in the syntax of gitignore. */
    default List<String> ignored() {
        return List.of();
    }

    /**
     * Whether a link is broken if the vault has no such note, heading or block. It is not if something else may answer
     * it, such as a redirect or a program of the site.
     *
     * @param from the note's path below the folder of the vault
     * @param link a link of the note
     */
    default boolean needsTarget(NoteId from, Link link) {
        return true;
    }
}
