package dev.knowhow.spi;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * How the notes of one vault are written, and where its site shows them. Each method has the answer of a vault without any
 * dialect. Implementations are pure and safe for use by many threads.
 */
public interface Conventions {

    /** Those of a vault without any dialect. */
    Conventions NONE = new Conventions() {};

    /**
     * A wiki link in the common order.
     *
     * @param content what is between the brackets
     * @return the same as {@code target#fragment|label}
     */
    default String wikiLink(String content) {
        return content;
    }

    /** Whether lines of {@code key: value} at the top of a note are its front matter, without fences around them. */
    default boolean hasBareMetadata() {
        return false;
    }

    /**
     * The text of a note, without its front matter, in the common syntax.
     *
     * @param body the text as it is written
     * @return the text to parse, with as many lines
     */
    default String body(String body) {
        return body;
    }

    /**
     * The addresses of a note on the vault's site, beside those its front matter names.
     *
     * @param id the note's path under the vault's folder
     * @param note the note; its front matter is in {@link Note#properties()}
     * @return paths that begin with {@code /}
     */
    default List<String> addresses(NoteId id, Note note) {
        return List.of();
    }

    /** The files of the vault that are no notes of their own, such as old versions: patterns in the syntax of gitignore. */
    default List<String> ignored() {
        return List.of();
    }
}
