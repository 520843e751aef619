package dev.knowhow.note;

/**
 * A link as written in a note, not yet resolved.
 *
 * @param kind its syntax
 * @param target its target as written, percent-decoded: a note's name, a path or a URL; empty for a link within the
 *     same note
 * @param fragment a heading, a block id with its {@code ^}, or empty
 * @param text the anchor text, empty if the link has none
 * @param line the line of the file, from 1
 */
public record Link(Kind kind, String target, String fragment, String text, int line) {

    /** The syntax of a link. */
    public enum Kind {
        /** {@code [[target]]} or {@code [[target|text]]}; some vaults write the text first. */
        WIKI,
        /** {@code [text](target)} with a relative or site-absolute path. */
        MARKDOWN,
        /** The content of another note or file, shown in place. */
        EMBED,
        /** An external link: any target with a scheme. */
        EXTERNAL
    }
}
