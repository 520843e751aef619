package dev.knowhow.markdown.source;

/**
 * A note's text, cut into front matter and body.
 *
 * @param format what the front matter is written in
 * @param frontMatter the front matter without its fences
 * @param frontMatterLine the line of the file it begins on, from 1
 * @param body the Markdown
 * @param bodyLine the line of the file it begins on, from 1
 */
public record Source(Format format, String frontMatter, int frontMatterLine, String body, int bodyLine) {

    /** What front matter may be written in. */
    public enum Format {
        /** There is no front matter. */
        NONE,
        /** YAML between {@code ---}. */
        YAML,
        /** YAML that was begun and never ended. */
        UNCLOSED,
        /** TOML between {@code +++}. */
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
