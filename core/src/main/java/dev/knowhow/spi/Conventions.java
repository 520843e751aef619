package dev.knowhow.spi;

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
     * Converts a wiki link to the common order.
     *
     * @param content the text between the brackets
     * @return the link as {@code target#fragment|label}
     */
    default String wikiLink(String content) {
        return content;
    }

    /** Whether {@code key: value} lines at the top of a note are front matter without fences. */
    default boolean hasBareMetadata() {
        return false;
    }

    /**
     * Converts the body of a note to the common syntax.
     *
     * @param body the text without front matter, as written
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
     * Whether a page needs a file. If not, a page exists as soon as a wiki link names it, so a wiki link to a page
     * without a file is not broken.
     */
    default boolean pagesNeedFiles() {
        return true;
    }
}
