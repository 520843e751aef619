package dev.knowhow.publish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where the front matter of a file ends. */
final class FrontMatter {

    private static final Pattern FENCED = Pattern.compile(
            "\\A\uFEFF?(?:---\\s*\\R.*?^---\\s*$|\\+\\+\\+\\s*\\R.*?^\\+\\+\\+\\s*$)",
            Pattern.DOTALL | Pattern.MULTILINE);

    private FrontMatter() {}

    /** The length of the front matter, in YAML or TOML; 0 without one. */
    static int length(String text) {
        Matcher matter = FENCED.matcher(text);
        return matter.find() ? matter.end() : 0;
    }
}
