package dev.knowhow.note;

/**
 * A link as it stands in a note, before anyone looked where it leads.
 *
 * @param kind how it was written
 * @param target what it points at, as written and percent-decoded: a note's name, a path or a URL; empty for a link
 *     within the same note
 * @param fragment a heading, a block id with its {@code ^}, or empty
 * @param text the words shown, empty if there are none of their own
 * @param line the line of the file, from 1
 */
public record Link(Kind kind, String target, String fragment, String text, int line) {

    /** How a link was written. */
    public enum Kind {
        /** {@code [[target]]} or {@code [[target|text]]}; some vaults write the text first. */
        WIKI,
        /** {@code [text](target)} with a relative or site-absolute path. */
        MARKDOWN,
        /** The content of another note or file, shown in place. */
        EMBED,
        /** A link out of the vault: anything with a scheme. */
        EXTERNAL
    }
}
