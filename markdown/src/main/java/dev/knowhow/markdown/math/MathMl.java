package dev.knowhow.markdown.math;

import static dev.knowhow.markdown.source.HtmlEscape.escaped;

import org.jspecify.annotations.Nullable;

/**
 * Converts formulas of TeX, with the common commands of AMS-LaTeX, to Presentation MathML. Macros cannot be defined, so
 * the time is linear in the length. Unknown commands are shown as they are written.
 */
public final class MathMl {

    private static final int MAX_LENGTH = 20_000;

    private MathMl() {}

    /**
     * The formula as a {@code math} element.
     *
     * @param tex the formula without its delimiters
     * @param display whether it is on a line of its own
     * @return null if it is too long, nested too deeply, or its braces are unbalanced
     */
    public static @Nullable String of(String tex, boolean display) {
        if (tex.length() > MAX_LENGTH || tex.isBlank()) {
            return null;
        }
        String content = new TexReader(new TexTokens(tex), display).formula();
        return content == null
                ? null
                : "<math" + (display ? " display=\"block\"" : "") + " alttext=\"" + escaped(tex.strip()) + "\">"
                        + content + "</math>";
    }
}
