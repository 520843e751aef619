package dev.knowhow.markdown.source;

/**
 * The text of a note, split into front matter and body.
 *
 * @param format the format of the front matter
 * @param frontMatter the front matter without its fences
 * @param frontMatterLine the line of the file on which it begins, from 1
 * @param body the Markdown
 * @param bodyLine the line of the file on which it begins, from 1
 */
public record Source(Format format, String frontMatter, int frontMatterLine, String body, int bodyLine) {

    /** Formats of front matter. */
    public enum Format {
        /** No front matter. */
        NONE,
        /** YAML between {@code ---} fences. */
        YAML,
        /** YAML with an opening fence only. */
        UNCLOSED,
        /** TOML between {@code +++} fences. */
        TOML,
        /** JSON in braces. */
        JSON,
        /** Lines of {@code #+key: value}. */
        ORG,
        /** Lines of {@code key:: value}. */
        LOGSEQ,
        /** Lines of {@code key: value} without fences. */
        META
    }

    static Source bodyOnly(String text) {
        return new Source(Format.NONE, "", 1, text, 1);
    }
}
