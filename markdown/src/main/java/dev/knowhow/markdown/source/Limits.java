package dev.knowhow.markdown.source;

/**
 * What a note may cost to understand. Notes may be hostile; whatever is beyond a limit is reported, never guessed at.
 *
 * @param noteBytes the most bytes of a note; a larger one is rejected
 * @param frontMatterChars the most characters of front matter that are read as YAML, TOML or JSON; of a longer one only
 *     its plain {@code key: value} lines are read
 * @param nesting how deep values in front matter, blocks and inlines may nest; what is deeper is plain text
 * @param sections the most sections of a note; further headings are text of the last one
 * @param links the most links of a note; further ones are left out
 * @param names the most tags, aliases, permalinks and attributions of a note, each; further ones are left out
 */
public record Limits(int noteBytes, int frontMatterChars, int nesting, int sections, int links, int names) {

    /** Far above what people write, far below what hurts: 10 MiB a note, 64 Ki characters of front matter. */
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
