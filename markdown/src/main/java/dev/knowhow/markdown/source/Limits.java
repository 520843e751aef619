package dev.knowhow.markdown.source;

/**
 * Limits on the size and complexity of a note, as protection against hostile notes. Content beyond a limit is reported,
 * never guessed.
 *
 * @param noteBytes the maximum size of a note in bytes; a larger one is rejected
 * @param frontMatterChars the maximum length of front matter that is parsed as YAML, TOML or JSON; of longer front
 *     matter only plain {@code key: value} lines are read
 * @param nesting the maximum nesting of values in front matter, of blocks and of inlines; deeper content is plain text
 * @param sections the maximum number of sections; further headings are text of the last section
 * @param links the maximum number of links; further ones are ignored
 * @param names the maximum number of tags, aliases, permalinks, front matter keys and people of a role, each; further
 *     ones are ignored
 */
public record Limits(int noteBytes, int frontMatterChars, int nesting, int sections, int links, int names) {

    /** Limits far above real notes and far below what harms: 10 MiB per note, 64 Ki characters of front matter. */
    public static final Limits DEFAULT = new Limits(10 << 20, 64 << 10, 50, 10_000, 50_000, 1_000);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public Limits {
        if (noteBytes < 1 || frontMatterChars < 1 || nesting < 1 || sections < 1 || links < 1 || names < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }
}
