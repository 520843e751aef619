package dev.knowhow.markdown.syntax;

import java.util.regex.Pattern;

/** Recognises a line of JavaScript between the Markdown of an MDX page. */
final class ModuleLine {

    private static final Pattern IMPORT =
            Pattern.compile("import\\s+(?:[\\w*${}, ]+\\s+from\\s+)?(?:\"[^\"]+\"|'[^']+');?\\s*");
    private static final Pattern EXPORT =
            Pattern.compile("export\\s+(?:const|let|var|default|function|async|class|\\{|\\*).*");

    /** Longer lines are no imports, and would let the patterns go back and forth for long. */
    private static final int LONGEST = 300;

    private ModuleLine() {}

    static boolean isOne(String source, int start, int end, boolean mdx) {
        if (end - start > LONGEST) {
            return false;
        }
        char first = source.charAt(start);
        if (first == 'i' && source.startsWith("import ", start)) {
            return IMPORT.matcher(source).region(start, end).matches();
        }
        return mdx
                && first == 'e'
                && source.startsWith("export ", start)
                && EXPORT.matcher(source).region(start, end).matches();
    }
}
